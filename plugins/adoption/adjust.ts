import { type Day, today } from '../calendar'
import {
  acceptedSubmission,
  type Actor,
  appendOne,
  type Change,
  changesOf,
  type Desk,
  forbidden,
  futureDay,
  originOf,
  Refusal,
} from '../deed'
import type { EntryOf } from '../ledger'
import { type Adjusting, amountOf } from './adjustment-amount'

/** Whose points they are: a unit's, or those of a submission. */
export type Adjustable = { unit: string } | { receipt: string }

export interface AdjustmentRequest extends Adjusting {
  about: Adjustable
  /** Today when absent. */
  day?: Day
}

export interface AdjustmentOutcome {
  entry: EntryOf<'adjusted'>
  change: Change
}

/** Gives or takes points by hand, on a ground of the policy or by the editor's own decision. */
export async function adjust(
  desk: Desk,
  by: Actor,
  request: AdjustmentRequest,
): Promise<AdjustmentOutcome | Refusal> {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  const about = whom(desk, request.about)
  if (about instanceof Refusal) return about
  const { day = today(), ground, reason, clause, evidence } = request
  const amount = futureDay(day) ?? amountOf(desk.policy.at(day), request)
  if (amount instanceof Refusal) return amount
  const payload = {
    ...(ground && { ground }),
    ...(amount !== undefined && { amount }),
    ...(clause && { clause }),
    ...(evidence && { evidence }),
    reason,
    day,
  }
  const origin = originOf(desk, by, about.unit, 'adjusted')
  const entry = await appendOne(desk, { ...origin, type: 'adjusted', ref: about.ref, payload })
  if (entry instanceof Refusal) return entry
  return { entry, change: changesOf(desk, [entry]) }
}

function whom(desk: Desk, about: Adjustable): { unit: string; ref?: string } | Refusal {
  if ('unit' in about) return about
  const submission = acceptedSubmission(desk, about.receipt)
  if (submission instanceof Refusal) return submission
  return { unit: submission.entry.unit, ref: about.receipt }
}
