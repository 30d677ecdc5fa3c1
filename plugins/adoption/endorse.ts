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
import { isNamed, namesOf } from './names'

export interface EndorsementRequest {
  receipt: string
  /** One of the policy's levels. */
  level: string
  leader?: string
  /** Today when absent. */
  day?: Day
}

export interface EndorsementOutcome {
  entry: EntryOf<'endorsed'>
  title: string
  change: Change
}

/** Enters that a leader wrote on a submission. */
export async function endorse(
  desk: Desk,
  by: Actor,
  { receipt, level, leader, day = today() }: EndorsementRequest,
): Promise<EndorsementOutcome | Refusal> {
  const { levels } = desk.policy.at()
  const refusal =
    forbidden(by, 'editor') ??
    (levels.length ? undefined : new Refusal('adoption.endorsement.no-levels'))
  if (refusal) return refusal
  const submission = acceptedSubmission(desk, receipt)
  if (submission instanceof Refusal) return submission
  if (!level) return new Refusal('adoption.endorsement.level-expected', [namesOf(levels)])
  if (!isNamed(levels, level)) {
    return new Refusal('adoption.endorsement.unknown-level', [level, namesOf(levels)])
  }
  const tooEarly = futureDay(day)
  if (tooEarly) return tooEarly
  const { unit, payload } = submission.entry
  const origin = originOf(desk, by, unit, receipt, 'endorsed')
  const endorsed = { level, leader, day }
  const entry = await appendOne(desk, {
    ...origin,
    type: 'endorsed',
    ref: receipt,
    payload: endorsed,
  })
  if (entry instanceof Refusal) return entry
  return { entry, title: payload.title, change: changesOf(desk, [entry]) }
}
