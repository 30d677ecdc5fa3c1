import { type Actor, append, type Change, changesOf, type Desk, forbidden, Refusal } from '../deed'
import type { Entry } from '../ledger'
import { reversalOf, reversible } from './reversal'

export interface Undone {
  entries: Entry[]
  change: Change
}

/** How many entries are undone at once: a week's digest is one adoption of many. */
const MOST = 100

/** Undoes the entries of these numbers: what they changed is as if they had not been. */
export async function undo(
  desk: Desk,
  by: Actor,
  { numbers, reason }: { numbers: number[]; reason: string },
): Promise<Undone | Refusal> {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  if (numbers.length > MOST) return new Refusal('correction.too-many', [MOST])
  const entries: Entry[] = []
  for (const no of numbers) {
    const entry = reversible(desk, by, no)
    if (entry instanceof Refusal) return entry
    entries.push(entry)
  }
  if (!reason) return new Refusal('correction.undo.reason-expected', [numbers[0]])
  const reversals = entries.map((entry) => reversalOf(desk, by, entry, reason))
  const appended = await append(desk, ...reversals)
  if (appended instanceof Refusal) return appended
  const corrections = appended.map(({ entry }) => entry)
  return { entries, change: changesOf(desk, corrections) }
}
