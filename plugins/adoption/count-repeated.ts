import {
  acceptedSubmission,
  type Actor,
  appendAbout,
  type Desk,
  type Done,
  forbidden,
  originOf,
  Refusal,
} from '../deed'
import type { Submission } from '../ledger'

/** 计分: items of a manuscript (all when empty) that were taken for repetitions are none. */
export async function countRepeated(
  desk: Desk,
  by: Actor,
  { receipt, items, reason }: { receipt: string; items: number[]; reason: string },
): Promise<Done<'counted'> | Refusal> {
  const submission = forbidden(by, 'editor') ?? acceptedSubmission(desk, receipt)
  if (submission instanceof Refusal) return submission
  const { id } = originOf(desk, by, submission.entry.unit, receipt, 'counted')
  // The same message asked again finds its own entry.
  const flaw = desk.ledger.state.entries.has(id) ? undefined : flawOf(desk, submission, items)
  if (flaw) return flaw
  if (!reason) return new Refusal('adoption.counting.reason-expected', [Number(receipt.slice(5))])
  return appendAbout(desk, by, submission, { type: 'counted', payload: { items, reason } })
}

/** Nothing would change. */
function flawOf(desk: Desk, submission: Submission, items: number[]): Refusal | undefined {
  const { receipt } = submission
  const repeated = repeatedItems(desk, submission)
  if (!repeated.size) {
    return new Refusal('adoption.counting.nothing', [receipt, Number(receipt.slice(5))])
  }
  const other = items.find((no) => !repeated.has(no))
  return other ? new Refusal('adoption.counting.not-repeated', [receipt, other]) : undefined
}

/** Items that do not count since they count in an earlier manuscript. */
function repeatedItems({ ledger }: Desk, { entry, history }: Submission): Set<number> {
  const { reversed } = ledger.state
  const counted = history.flatMap((about) => {
    return about.type === 'counted' && !reversed.has(about.id) ? [about.payload.items] : []
  })
  const isCounted = (no: number) => counted.some((list) => !list.length || list.includes(no))
  const repeats = entry.payload.repeats?.filter(({ receipt, item }) => {
    return ledger.find(receipt)!.status === 'accepted' && !isCounted(item)
  })
  return new Set(repeats?.map(({ item }) => item))
}
