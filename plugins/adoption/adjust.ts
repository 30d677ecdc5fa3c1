import { type Day, today } from '../calendar'
import {
  acceptedSubmission,
  type Actor,
  appendOne,
  changesOf,
  type Desk,
  type Done,
  forbidden,
  futureDay,
  Refusal,
} from '../deed'
import { type Adjusting, amountOf } from './adjustment-amount'

export type Adjustable = { unit: string } | { receipt: string }

export interface AdjustmentRequest extends Adjusting {
  about: Adjustable
  /** Today when absent. */
  day?: Day
}

export type AdjustmentOutcome = Omit<Done<'adjusted'>, 'title'>

/** Gives or takes points by hand, on a ground of the policy or by the editor's own decision. */
export async function adjust(
  desk: Desk,
  by: Actor,
  request: AdjustmentRequest,
): Promise<AdjustmentOutcome | Refusal> {
  const about = forbidden(by, 'editor') ?? whom(desk, request.about)
  if (about instanceof Refusal) return about
  const { day = today(), ground, reason, clause, evidence, approvedBy } = request
  const asked = { ...request, manuscript: about.ref }
  const amount = futureDay(day) ?? amountOf(desk.policy.at(day), asked)
  if (amount instanceof Refusal) return amount
  const payload = { ground, amount, clause, evidence, approvedBy, reason, day }
  const entry = await appendOne(desk, by, { ...about, type: 'adjusted', payload })
  return entry instanceof Refusal ? entry : { entry, change: changesOf(desk, [entry]) }
}

function whom(desk: Desk, about: Adjustable): { unit: string; ref?: string } | Refusal {
  if ('unit' in about) return about
  const submission = acceptedSubmission(desk, about.receipt)
  if (submission instanceof Refusal) return submission
  return { unit: submission.entry.unit, ref: about.receipt }
}
