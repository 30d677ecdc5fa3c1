import type { Books } from '../books'
import { durationText } from '../countdown'
import { proposalLines } from '../proposal'
import { say } from '../say'
import { lateMinutes, type Standing } from '../standing'
import type { Telling } from './telling'

/** Whether a step that is done was late: how to enter that, or that it was in time after all. */
export function doneLines(
  desk: Books,
  { incident, setting }: Telling,
  standing: Standing,
): string[] {
  const { step, lapsed } = standing
  const late = lateMinutes(standing)
  if (late)
    return [
      say('incident.step.late', [step.name, durationText(late)]),
      ...proposalLines(desk, incident, setting, standing),
    ]
  return [say(lapsed ? 'incident.step.in-time-after-all' : 'incident.step.done', [step.name])]
}
