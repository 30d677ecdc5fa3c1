import { isDeepStrictEqual } from 'node:util'
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
import { currentShares, type EntryOf, type Payloads, type Submission } from '../ledger'
import { judgeShares, type RequestedPart } from './judge-shares'

export interface ShareRequest {
  receipt: string
  parts: RequestedPart[]
}

export interface ShareOutcome {
  entry: EntryOf<'shared'>
  title: string
  /** All the submission has earned, in hundredths of a point. */
  total: number
  change: Change
}

/** Shares out what a joint manuscript earns; the last time holds. */
export async function share(
  desk: Desk,
  by: Actor,
  { receipt, parts }: ShareRequest,
): Promise<ShareOutcome | Refusal> {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  const submission = acceptedSubmission(desk, receipt)
  if (submission instanceof Refusal) return submission
  const { unit, payload } = submission.entry
  const total = earnedBy(desk, submission)
  const shares = judgeShares(desk, parts, { owner: unit, day: payload.day, total })
  if (shares instanceof Refusal) return shares
  const origin = originOf(desk, by, unit, receipt, 'shared')
  const same = sameAsNow(desk, submission, shares)
  // Entering it anew would ask all units to confirm it anew.
  if (same && same.id !== origin.id) return new Refusal('adoption.shares.same', [receipt, same.seq])
  const draft = { ...origin, type: 'shared', ref: receipt, payload: shares } as const
  const entry = await appendOne(desk, draft)
  if (entry instanceof Refusal) return entry
  return { entry, title: payload.title, total, change: changesOf(desk, [entry]) }
}

function earnedBy({ score }: Desk, { history }: Submission): number {
  return history.reduce((sum, { id }) => sum + score.earned(id), 0)
}

function sameAsNow({ ledger }: Desk, submission: Submission, shares: Payloads['shared']) {
  const current = currentShares(ledger.state, submission)
  return isDeepStrictEqual(current?.payload, shares) ? current : undefined
}
