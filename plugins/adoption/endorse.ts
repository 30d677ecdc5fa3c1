import { type Day, today } from '../calendar'
import {
  acceptedSubmission,
  type Actor,
  appendAbout,
  type Desk,
  type Done,
  forbidden,
  futureDay,
  isOfMessage,
  Refusal,
} from '../deed'
import type { EntryOf, Submission } from '../ledger'
import { isNamed, namesOf } from './names'

export interface EndorsementRequest {
  receipt: string
  level: string
  leader?: string
  day?: Day
}

/** Enters that a leader wrote on a submission: today when no day is said. */
export async function endorse(
  desk: Desk,
  by: Actor,
  { receipt, level, leader, day = today() }: EndorsementRequest,
): Promise<Done<'endorsed'> | Refusal> {
  const { levels } = desk.policy.at()
  const refusal =
    forbidden(by, 'editor') ??
    (levels.length ? undefined : new Refusal('adoption.endorsement.no-levels'))
  const submission = refusal ?? acceptedSubmission(desk, receipt)
  if (submission instanceof Refusal) return submission
  if (!level) return new Refusal('adoption.endorsement.level-expected', [namesOf(levels)])
  if (!isNamed(levels, level)) {
    return new Refusal('adoption.endorsement.unknown-level', [level, namesOf(levels)])
  }
  const payload = { level, leader, day }
  const flaw = futureDay(day) ?? endorsedBefore(desk, by, submission, payload)
  return flaw ?? appendAbout(desk, by, submission, { type: 'endorsed', payload })
}

/** The very same was entered before: nothing would change. */
function endorsedBefore(
  { ledger }: Desk,
  by: Actor,
  { receipt, history }: Submission,
  { level, leader, day }: EntryOf<'endorsed'>['payload'],
): Refusal | undefined {
  const same = history.findLast(({ type, id, payload }) => {
    if (type !== 'endorsed' || ledger.state.reversed.has(id)) return false
    return payload.level === level && payload.leader === leader && payload.day === day
  })
  if (!same || isOfMessage(same, by)) return undefined
  return new Refusal('adoption.endorsement.same', [receipt, level, same.seq])
}
