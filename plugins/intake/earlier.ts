import type { Context } from 'koishi'
import { likeness } from '../check'
import type { EntryOf, Submission } from '../ledger'
import { addDays, today } from '../calendar'
import type { Kept } from './drafts'
import { bodyOf, type Offer, type Verdict } from './judge'
import type { Progress } from './reply'

/** How alike a mended manuscript is to the earlier one, at least; two of one unit are below 0.3. */
const SAME = 0.5

/** How many days back the same manuscript of a column without weeks is looked for. */
const DAYS = 30

/**
 * The accepted or returned submission this offer is a new version of: same unit, column and week,
 * similar text.
 */
export function replacedBy(
  ctx: Context,
  { unit, column }: Offer,
  { items, week }: Verdict,
): Submission | undefined {
  const day = today()
  const text = items.join('\n')
  const isVersion = ({ status, adoptions, entry: { payload } }: Submission) =>
    (status === 'returned' || (status === 'accepted' && !adoptions.length)) &&
    payload.column === column.key &&
    payload.week === week &&
    likeness(payload.items.join('\n'), text) >= SAME
  return ctx.ledger.submissions(unit.name, addDays(day, -DAYS), day).findLast(isVersion)
}

/** Why the editor returned the very same file; undefined when it was mended, or not returned. */
export function unheeded({ status, entry, history }: Submission, { file }: Kept) {
  if (status !== 'returned' || entry.payload.file.sha256 !== file.sha256) return undefined
  return history.findLast((about) => about.type === 'returned')?.payload.reason
}

/** Whether the offer is a new version of a refused manuscript. */
export async function isVersionOf(
  ctx: Context,
  { manuscript, column }: Offer,
  { payload }: EntryOf<'refused'>,
): Promise<boolean> {
  const { file, isDestroyed } = payload
  if (payload.column !== column.key || isDestroyed) return false
  const before = await ctx.manuscript.read(ctx.storage.files.path(file.sha256), file.name)
  return likeness(bodyOf(before), bodyOf(manuscript)) >= SAME
}

/** What became of the findings of the refused version. */
export function progressSince({ payload }: EntryOf<'refused'>, { errors }: Verdict): Progress {
  const counts = new Map<string, number>()
  for (const { rule } of payload.findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  for (const { rule } of errors) counts.set(rule, (counts.get(rule) ?? 0) - 1)
  const mended = [...counts.values()].filter((count) => count > 0)
  return { mended: mended.reduce((sum, count) => sum + count, 0), left: errors.length }
}
