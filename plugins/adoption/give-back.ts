import {
  acceptedSubmission,
  type Actor,
  appendOne,
  type Change,
  changesOf,
  type Desk,
  forbidden,
  originOf,
  Refusal,
} from '../deed'
import type { EntryOf } from '../ledger'

export interface ReturnRequest {
  receipt: string
  reason: string
}

export interface ReturnOutcome {
  entry: EntryOf<'returned'>
  title: string
  change: Change
}

/** Gives an accepted manuscript back to its unit; it counts again when it is mended and handed in. */
export async function giveBack(
  desk: Desk,
  by: Actor,
  { receipt, reason }: ReturnRequest,
): Promise<ReturnOutcome | Refusal> {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  const submission = returnable(desk, by, receipt)
  if (submission instanceof Refusal) return submission
  if (!reason) return new Refusal('adoption.return.reason-expected', [receipt])
  const { unit, payload } = submission.entry
  const origin = originOf(desk, by, unit, receipt, 'returned')
  const draft = { ...origin, type: 'returned', ref: receipt, payload: { reason } } as const
  const entry = await appendOne(desk, draft)
  if (entry instanceof Refusal) return entry
  return { entry, title: payload.title, change: changesOf(desk, [entry]) }
}

function returnable(desk: Desk, by: Actor, receipt: string) {
  // The same message asked again gives the same answer.
  const isDone = desk.ledger.state.entries.has(originOf(desk, by, '', receipt, 'returned').id)
  const submission = isDone ? desk.ledger.find(receipt)! : acceptedSubmission(desk, receipt)
  if (submission instanceof Refusal) return submission
  const [adoption] = submission.adoptions
  return adoption ? new Refusal('adoption.return.adopted', [receipt, adoption.seq]) : submission
}
