import { chainOf } from '../calls'
import type { Books } from '../books'
import { countdown } from '../countdown'
import { onDuty } from '../duty'
import { peopleOf } from '../people'
import { say } from '../say'
import { nextTargets, standingsOf } from '../standing'
import { storyLines, tellLink } from './link'
import type { Telling, Told } from './telling'

/** The office prepares to report; the first of the chain is to be called. */
export function tellOpened(desk: Books, telling: Telling): Told[] {
  const { incident, setting, now } = telling
  const chain = chainOf(desk, incident, now)
  const first = chain ? nextTargets(chain) : []
  const office = standingsOf(incident, setting, desk.policy.calendar, now)
    .filter(({ step, due }) => step.by === 'office' && due && !step.every)
    .map(({ step, due }) => say('incident.tell.deadline', [step.name, countdown(due!, now)]))
  const chained = chain?.due
    ? [say('incident.tell.deadline', [chain.step.name, countdown(chain.due, now)])]
    : []
  const how = say('incident.tell.office', [incident.no])
  const lines = [...storyLines(desk, incident), ...chained, ...office, how]
  return [
    { to: onDuty(desk, now), text: lines.join('\n') },
    tellLink(desk, telling, chain, peopleOf(desk, incident, first)),
  ]
}
