import {
  type Actor,
  append,
  type Change,
  changesOf,
  type Desk,
  forbidden,
  insteadOf,
  originOf,
  Refusal,
} from '../deed'
import { type Draft, entriesOfPiece, type Entry, isReversible } from '../ledger'

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
  const entries = new Set<Entry>()
  for (const no of numbers) {
    const own = reversibleWith(desk, by, no)
    if (own instanceof Refusal) return own
    for (const entry of own) entries.add(entry)
  }
  if (!reason) return new Refusal('correction.undo.reason-expected', [numbers[0]])
  const reversals = [...entries].map((entry) => reversalOf(desk, by, entry, reason))
  const appended = await append(desk, ...reversals)
  if (appended instanceof Refusal) return appended
  const corrections = appended.map(({ entry }) => entry)
  return { entries: [...entries], change: changesOf(desk, corrections) }
}

/** The entry of a number, and the others of the same merged piece: it is undone as one. */
function reversibleWith(desk: Desk, by: Actor, no: number): Entry[] | Refusal {
  const entry = reversible(desk, by, no)
  if (entry instanceof Refusal) return entry
  const all = entriesOfPiece(desk.ledger.state, entry).map(({ seq }) => reversible(desk, by, seq))
  const refusal = all.find((each) => each instanceof Refusal)
  return refusal ?? (all as Entry[])
}

export function reversalOf(desk: Desk, by: Actor, entry: Entry, reason: string) {
  const origin = originOf(desk, by, entry.unit, entry.id, 'reversed')
  return { ...origin, type: 'reversed', ref: entry.id, payload: { reason } } satisfies Draft
}

/** The entry of a number, if the actor can undo it, or has just done so by the same message. */
export function reversible(desk: Desk, by: Actor, no: number): Entry | Refusal {
  const { entries, state } = desk.ledger
  const entry = entries[no - 1]
  if (!entry) return new Refusal('correction.unknown-entry', [no])
  if (!isReversible(entry.type)) return new Refusal(`correction.irreversible.${entry.type}`, [no])
  const reversed = state.reversed.get(entry.id)
  if (reversed && reversed.id !== reversalOf(desk, by, entry, '').id) {
    const live = insteadOf(desk, entry)
    return live
      ? new Refusal('correction.amended-before', [no, live.seq])
      : new Refusal('correction.reversed-before', [no, reversed.seq])
  }
  const receipt = entry.type === 'submitted' ? entry.payload.receipt : undefined
  const isReplaced = receipt && desk.ledger.find(receipt)!.status === 'replaced'
  return isReplaced ? new Refusal('deed.replaced', [receipt]) : entry
}
