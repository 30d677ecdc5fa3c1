import type { Context } from 'koishi'
import { likeness } from '../check'
import type { EntryOf, Submission } from '../ledger'
import { addDays, today } from '../policy'
import { bodyOf, type Offer, type Verdict } from './judge'
import type { Progress } from './reply'

/** How alike a mended manuscript is to the earlier one, at least; two of one unit are below 0.3. */
const SAME = 0.5

/** How many days back the same manuscript of a column without weeks is looked for. */
const DAYS = 30

/** The accepted submission this offer is a new version of: same unit, column, week, similar text. */
export function replacedBy(
  ctx: Context,
  { unit, column }: Offer,
  { items }: Verdict,
  week: string | undefined,
): Submission | undefined {
  const day = today()
  const text = items.join('\n')
  const isVersion = ({ status, adoptions, entry: { payload } }: Submission) =>
    status === 'accepted' &&
    !adoptions.length &&
    payload.column === column.key &&
    payload.week === week &&
    likeness(payload.items.join('\n'), text) >= SAME
  return ctx.ledger.submissions(unit.name, addDays(day, -DAYS), day).findLast(isVersion)
}

/** Compares with the refusal of the same manuscript by the same person, if it came just before. */
export async function progressSince(
  ctx: Context,
  { manuscript, column }: Offer,
  { errors }: Verdict,
  refused: EntryOf<'refused'> | undefined,
): Promise<Progress | undefined> {
  if (refused?.payload.column !== column.key) return
  const { file, findings } = refused.payload
  const before = await ctx.manuscript.read(ctx.ledger.files.path(file.sha256), file.name)
  if (likeness(bodyOf(before), bodyOf(manuscript)) < SAME) return
  const counts = new Map<string, number>()
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  for (const { rule } of errors) counts.set(rule, (counts.get(rule) ?? 0) - 1)
  const mended = [...counts.values()].filter((count) => count > 0)
  return { mended: mended.reduce((sum, count) => sum + count, 0), left: errors.length }
}
