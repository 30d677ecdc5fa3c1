import { type Actor, type Desk, originOf, Refusal } from '../deed'
import { type Draft, type Entry, isReversible } from '../ledger'

export function reversalOf(desk: Desk, by: Actor, entry: Entry, reason: string) {
  const origin = originOf(desk, by, entry.unit, entry.id, 'reversed')
  return { ...origin, type: 'reversed', ref: entry.id, payload: { reason } } satisfies Draft
}

/** The entry of a number, if the actor can undo it, or has just done so by the same message. */
export function reversible(desk: Desk, by: Actor, no: number): Entry | Refusal {
  const { entries, state } = desk.ledger
  const entry = entries[no - 1]
  if (!entry) return new Refusal('correction.unknown-entry', [no])
  if (!isReversible(entry.type)) return new Refusal('correction.irreversible', [no])
  const reversed = state.reversed.get(entry.id)
  if (reversed && reversed.id !== reversalOf(desk, by, entry, '').id) {
    return new Refusal('correction.reversed-before', [no, reversed.seq])
  }
  const receipt = entry.type === 'submitted' ? entry.payload.receipt : undefined
  const isReplaced = receipt && desk.ledger.find(receipt)!.status === 'replaced'
  return isReplaced ? new Refusal('deed.replaced', [receipt]) : entry
}
