import { isDeepStrictEqual } from 'node:util'
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
import { currentShares, type Submission } from '../ledger'
import { judgeShares, type RequestedPart } from './judge-shares'

export interface ShareOutcome extends Done<'shared'> {
  /** All the submission has earned, in hundredths of a point. */
  total: number
}

/** Shares out what a joint manuscript earns; the last time holds. */
export async function share(
  desk: Desk,
  by: Actor,
  { receipt, parts }: { receipt: string; parts: RequestedPart[] },
): Promise<ShareOutcome | Refusal> {
  const submission = forbidden(by, 'editor') ?? acceptedSubmission(desk, receipt)
  if (submission instanceof Refusal) return submission
  const { unit, payload } = submission.entry
  const total = earnedBy(desk, submission)
  const shares = judgeShares(desk, parts, { owner: unit, day: payload.day, total })
  if (shares instanceof Refusal) return shares
  const now = currentShares(desk.ledger.state, submission)
  const isSame = isDeepStrictEqual(now?.payload, shares)
  // Entering it anew would ask all units to confirm it anew.
  if (now && isSame && now.id !== originOf(desk, by, unit, receipt, 'shared').id) {
    return new Refusal('adoption.shares.same', [receipt, now.seq])
  }
  const done = await appendAbout(desk, by, submission, { type: 'shared', payload: shares })
  return done instanceof Refusal ? done : { ...done, total }
}

function earnedBy({ score }: Desk, { history }: Submission): number {
  return history.reduce((sum, { id }) => sum + score.earned(id), 0)
}
