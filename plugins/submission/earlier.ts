import { today } from '../calendar'
import { Comparable, type Finding, likeness, readName } from '../check'
import type { Actor, Desk } from '../deed'
import type { Author, EntryOf } from '../ledger'
import { originOfFile } from './entry-drafts'
import type { Manuscript } from '../manuscript'
import { bodyOf, type Handed, isTitled, titleOf } from './handed'
import type { Progress } from './outcome'

/** How alike a mended manuscript is to the earlier one, at least; two of one unit are below 0.3. */
const SAME = 0.5

/** The same where week or title tell otherwise. */
const SURELY_SAME = 0.8

/** Receipt and reason of the very same file, when an editor returned it. */
export function returnOf({ ledger }: Desk, { unit, file }: Handed) {
  const returned = [...ledger.state.submissions.values()].findLast(({ entry, status }) => {
    const isSame = entry.unit === unit.name && entry.payload.file.sha256 === file.sha256
    return status === 'returned' && isSame
  })
  const reason = returned?.history.findLast(({ type }) => type === 'returned')
  if (reason?.type !== 'returned') return undefined
  return { receipt: returned!.receipt, reason: reason.payload.reason }
}

/** What was refused last of a person, of what fits, if nothing of theirs was accepted since. */
export function lastRefusal(
  { ledger }: Desk,
  account: Pick<Author, 'platform' | 'userId'>,
  fits?: (refused: EntryOf<'refused'>) => boolean,
): EntryOf<'refused'> | undefined {
  const refused = ledger.last('refused', account, fits)
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
  const least = isNamedOtherwise(desk, handed, before) ? SURELY_SAME : SAME
  return likeness(bodyOf(before), bodyOf(handed.manuscript)) >= least ? refused : undefined
}

/** Whether two manuscripts are of different weeks or months by their names, or have quite different titles. */
function isNamedOtherwise({ roster }: Desk, { column, manuscript }: Handed, before: Manuscript) {
  const context = { roster, today: today() }
  const names = [manuscript, before].map(({ fileName }) => readName(fileName, column, context))
  const [no, earlier] = names.map(({ periodNo }) => periodNo)
  const [title, former] = [manuscript, before].map((each) => new Comparable(titleOf(each)))
  const isRetitled = isTitled(column) && title.likeness(former) < SAME
  return (!!no && !!earlier && no !== earlier) || isRetitled
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

/** Undefined for the very file that was refused, and for one with new errors: it may be another. */
export function progressSince(
  { ledger }: Pick<Desk, 'ledger'>,
  { file, author }: Pick<Handed, 'file' | 'author'>,
  { payload }: EntryOf<'refused'>,
  errors: Finding[],
): Progress | undefined {
  const isSame = ledger.last('refused', author, (each) => each.payload.file.sha256 === file.sha256)
  if (isSame && errors.length) return undefined

  const counts = new Map<string, number>()
  for (const { rule } of payload.findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  for (const { rule } of errors) counts.set(rule, (counts.get(rule) ?? 0) - 1)
  if ([...counts.values()].some((count) => count < 0)) return undefined
  const mended = [...counts.values()].filter((count) => count > 0)
  return { mended: mended.reduce((sum, count) => sum + count, 0), left: errors.length }
}
