import { type Entry, type LedgerState, signaturesOf, type Submission } from '../../ledger'

/** Whether an entry was valid when the ledger had come to number `seq`. */
export function isValidAt({ reversed }: Pick<LedgerState, 'reversed'>, entry: Entry, seq: number) {
  if (entry.seq > seq) return false
  const reversal = reversed.get(entry.id)
  return !reversal || reversal.seq > seq
}

/** What about a submission was valid when the ledger had come to number `seq`, and whether it stood. */
export function historyAt(state: LedgerState, { entry, history }: Submission, seq: number) {
  const valid = history.filter((about) => isValidAt(state, about, seq))
  const isReversed = !valid.includes(entry)
  const isGone = valid.some(
    ({ type, id }) =>
      type === 'withdrawn' || type === 'returned' || (type === 'submitted' && id !== entry.id),
  )
  const steps = entry.payload.signOff?.length ?? 0
  const isSigned = signaturesOf({ history: valid }).length >= steps
  return { valid, isReversed, isStanding: !isReversed && !isGone && isSigned }
}

/** Entries, which are in order, with those that reversed them. */
export function touchesOf({ reversed }: Pick<LedgerState, 'reversed'>, entries: Entry[]): Entry[] {
  const reversals = entries.filter(({ id }) => reversed.has(id)).map(({ id }) => reversed.get(id)!)
  if (reversals.length === 0) return entries
  return [...entries, ...reversals].toSorted((a, b) => a.seq - b.seq)
}
