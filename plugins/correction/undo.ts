import { type Actor, append, type Change, changesOf, type Desk, forbidden, Refusal } from '../deed'
import type { Entry } from '../ledger'
import { reversalOf, reversible } from './reversal'

export interface UndoRequest {
  /** Numbers of entries in the ledger. */
  numbers: number[]
  reason: string
}

export interface Undone {
  entries: Entry[]
  change: Change
}

/** How many entries are undone at once: a week's digest is one adoption of many. */
const MOST = 100

/** Undoes entries: what they changed is as if they had not been. */
export async function undo(
  desk: Desk,
  by: Actor,
  { numbers, reason }: UndoRequest,
): Promise<Undone | Refusal> {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  if (numbers.length > MOST) return new Refusal('correction.too-many', [MOST])
  const found = numbers.map((no) => reversible(desk, by, no))
  const obstacle = found.find((each) => each instanceof Refusal)
  if (obstacle) return obstacle
  if (!reason) return new Refusal('correction.undo.reason-expected', [numbers[0]])
  const entries = found as Entry[]
  const reversals = entries.map((entry) => reversalOf(desk, by, entry, reason))
  const appended = await append(desk, ...reversals)
  if (appended instanceof Refusal) return appended
  return {
    entries,
    change: changesOf(
      desk,
      appended.map(({ entry }) => entry),
    ),
  }
}
