import type { AboutSubmission, EntryOf, LedgerState } from '../../ledger'
import type { Counted, Repeated } from '../setting'
import { historyAt } from './history'

/**
 * Items of a submission that counted in earlier manuscripts of the unit when the ledger had come to
 * number `seq`; undefined when there were none. Those that an editor counted are no repetitions.
 */
export function repeatedAt(
  state: LedgerState,
  { payload: { repeats } }: EntryOf<'submitted'>,
  valid: readonly EntryOf<AboutSubmission>[],
  seq: number,
): Repeated | undefined {
  const counted = countedIn(valid)
  const left = repeats?.filter(({ receipt, item }) => {
    const isCounted = counted.some(({ items }) => !items.length || items.includes(item))
    return !isCounted && historyAt(state, state.submissions.get(receipt)!, seq).isStanding
  })
  if (!left?.length) return undefined
  const items = new Set(left.map(({ item }) => item))
  const receipts = new Set(left.map(({ receipt }) => receipt))
  return { items: [...items].toSorted((a, b) => a - b), receipts: [...receipts] }
}

/** What an editor counted of a submission though it was taken for a repetition. */
export function countedIn(valid: readonly EntryOf<AboutSubmission>[]): Counted[] {
  return valid.flatMap((about) => {
    return about.type === 'counted' ? [{ ...about.payload, no: about.seq }] : []
  })
}
