import { addDays, today } from '../calendar'
import { type Finding, likeness } from '../check'
import type { Actor, Desk } from '../deed'
import type { Author, EntryOf, Submission } from '../ledger'
import { originOfFile } from './entry-drafts'
import { bodyOf, type Handed } from './handed'
import type { Progress } from './outcome'

/** How alike a mended manuscript is to the earlier one, at least; two of one unit are below 0.3. */
const SAME = 0.5

/** How many days back the same manuscript of a column without weeks is looked for. */
const DAYS = 30

/**
 * The accepted or returned submission this is a new version of: same unit, column and week, similar
 * text.
 */
export function replacedBy(
  { ledger }: Desk,
  { unit, column, items, week }: Handed,
): Submission | undefined {
  const day = today()
  const text = items.join('\n')
  const isVersion = ({ status, adoptions, entry: { payload } }: Submission) =>
    (status === 'returned' || (status === 'accepted' && !adoptions.length)) &&
    payload.column === column.key &&
    payload.week === week &&
    likeness(payload.items.join('\n'), text) >= SAME
  return ledger.submissions(unit.name, addDays(day, -DAYS), day).findLast(isVersion)
}

/** Why the editor returned the very same file; undefined when it was mended, or not returned. */
export function unheededReason({ status, entry, history }: Submission, { file }: Handed) {
  if (status !== 'returned' || entry.payload.file.sha256 !== file.sha256) return undefined
  return history.findLast((about) => about.type === 'returned')?.payload.reason
}

/** What was refused last of a person, if nothing of theirs was accepted since. */
export function lastRefusal(
  { ledger }: Desk,
  account: Pick<Author, 'platform' | 'userId'>,
): EntryOf<'refused'> | undefined {
  const refused = ledger.last('refused', account)
  const accepted = ledger.last('submitted', account)
  return refused && refused.seq > (accepted?.seq ?? 0) ? refused : undefined
}

/** The refusal of this manuscript's earlier version, if that is what came last of this person. */
export async function refusedVersion(
  desk: Desk,
  by: Actor,
  handed: Handed,
): Promise<EntryOf<'refused'> | undefined> {
  const refused = lastRefusal(desk, handed.author)
  if (!refused || refused.id === originOfFile(desk, by, handed, 'refused').id) return undefined
  const { column, file, isDestroyed } = refused.payload
  if (column !== handed.column.key || isDestroyed) return undefined
  const before = await desk.manuscript.read(desk.storage.files.path(file.sha256), file.name)
  return likeness(bodyOf(before), bodyOf(handed.manuscript)) >= SAME ? refused : undefined
}

/** What holds of a refused version holds of the mended one: rules that were waived, its commission. */
export function inherit({ ledger }: Desk, handed: Handed, refused: EntryOf<'refused'>): void {
  const waived = ledger.waivedFor(refused)
  handed.waived = waived
  handed.findings = handed.findings.filter(
    ({ rule, severity }) => severity !== 'error' || !waived.includes(rule),
  )
  handed.commission ??= refused.payload.commission
}

export function progressSince({ payload }: EntryOf<'refused'>, errors: Finding[]): Progress {
  const counts = new Map<string, number>()
  for (const { rule } of payload.findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  for (const { rule } of errors) counts.set(rule, (counts.get(rule) ?? 0) - 1)
  const mended = [...counts.values()].filter((count) => count > 0)
  return { mended: mended.reduce((sum, count) => sum + count, 0), left: errors.length }
}
