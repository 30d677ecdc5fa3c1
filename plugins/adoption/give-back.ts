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

/** Gives an accepted manuscript back to its unit; it counts again when it is mended and handed in. */
export async function giveBack(
  desk: Desk,
  by: Actor,
  { receipt, reason }: { receipt: string; reason: string },
): Promise<Done<'returned'> | Refusal> {
  const submission = forbidden(by, 'editor') ?? returnable(desk, by, receipt)
  if (submission instanceof Refusal) return submission
  if (!reason) return new Refusal('adoption.return.reason-expected', [receipt])
  return appendAbout(desk, by, submission, { type: 'returned', payload: { reason } })
}

function returnable(desk: Desk, by: Actor, receipt: string) {
  // The same message asked again gives the same answer.
  const isDone = desk.ledger.state.entries.has(originOf(desk, by, '', receipt, 'returned').id)
  const submission = isDone ? desk.ledger.find(receipt)! : acceptedSubmission(desk, receipt)
  if (submission instanceof Refusal) return submission
  const [adoption] = submission.adoptions
  return adoption ? new Refusal('adoption.return.adopted', [receipt, adoption.seq]) : submission
}
