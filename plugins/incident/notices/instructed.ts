import type { EntryOf } from '../../ledger'
import type { Books } from '../books'
import { callLines } from '../calls'
import { countdown } from '../countdown'
import { onDuty } from '../duty'
import { say } from '../say'
import { nextTargets, standingsOf } from '../standing'
import { headOf, type Telling, type Told } from './telling'

/** The office hears what was ordered, and whom to call then. */
export function tellInstructed(
  desk: Books,
  telling: Telling,
  entry: EntryOf<'incident-instructed'>,
): Told[] {
  const { incident, setting, now } = telling
  const { leader, text } = entry.payload
  const open = standingsOf(incident, setting, desk.policy.calendar, now).find(
    ({ step, doneAt }) => step.needsInstruction && !doneAt,
  )
  const lines = open
    ? [
        say('incident.call-now', [open.step.name, open.due ? countdown(open.due, now) : '']),
        ...callLines(desk, incident, nextTargets(open)),
        say('incident.how-told', [nextTargets(open)[0]?.name]),
      ]
    : []
  const head = headOf(telling, say('incident.tell.instructed', [leader, text]))
  return [{ to: onDuty(desk, now), text: [head, ...lines].join('\n') }]
}
