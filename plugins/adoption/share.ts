import { isDeepStrictEqual } from 'node:util'
import {
  acceptedSubmission,
  type Actor,
  appendAbout,
  briefTitle,
  type Desk,
  type Done,
  forbidden,
  originOf,
  Refusal,
  sharesText,
} from '../deed'
import { currentShares, type EntryOf, type Submission } from '../ledger'
import { earns } from '../policy'
import { formatPoints } from '../score'
import { exampleParts, withAnother } from './example-parts'
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
  const now = currentShares(desk.ledger.state, submission)
  if (!total && !earns(desk.policy.at(payload.day))) return new Refusal('adoption.shares.unvalued')
  if (!parts.length) return expected(submission, total, now)
  const shares = judgeShares(desk, parts, { owner: unit, day: payload.day, total })
  if (shares instanceof Refusal) return shares
  const isSame = isDeepStrictEqual(now?.payload, shares)
  // Entering it anew would ask all units to confirm it anew.
  if (now && isSame && now.id !== originOf(desk, by, unit, receipt, 'shared').id) {
    return new Refusal('adoption.shares.same', [receipt, now.seq])
  }
  const done = await appendAbout(desk, by, submission, { type: 'shared', payload: shares })
  return done instanceof Refusal ? done : { ...done, total }
}

/** What there is to share and who has it now, for whoever has not said the parts yet. */
function expected({ receipt, entry }: Submission, total: number, now?: EntryOf<'shared'>) {
  return new Refusal(`adoption.shares.expected${now ? '-anew' : ''}`, {
    receipt,
    title: briefTitle(entry.payload.title),
    total: formatPoints(total),
    unit: entry.unit,
    now: now && sharesText(now.payload),
    no: Number(receipt.slice(5)),
    example: exampleParts(withAnother(entry.unit), total),
  })
}

function earnedBy({ score }: Desk, { history }: Submission): number {
  return history.reduce((sum, { id }) => sum + score.earned(id), 0)
}
