import type { EntryOf } from '../../ledger'
import type { Books } from '../books'
import { callLines } from '../calls'
import { countdown } from '../countdown'
import { onDuty } from '../duty'
import { bodiesOf, outsideOrdered } from '../outside-said'
import { orderOf } from '../people'
import { say } from '../say'
import { nextTargets, type Standing, standingsOf } from '../standing'
import { briefHeadOf, type Telling, type Told } from './telling'

/** The office hears what was ordered, and whom to call then; or that it waits, and for how long. */
export function tellInstructed(
  desk: Books,
  telling: Telling,
  entry: EntryOf<'incident-instructed'>,
): Told[] {
  const { incident, setting } = telling
  const { leader, text } = entry.payload
  const outside = outsideOrdered(text, bodiesOf(setting))
  const isHold = outside === 'withheld'
  const open = waitingForOrder(desk, telling)
  const order = orderOf(desk, incident, setting)
  const how = () => {
    if (!order?.isAgreed) return waiting(open!, telling)
    return outside === 'unclear' ? [doubted(order.payload)] : callNow(desk, telling, open!)
  }
  const lines = open ? how() : []
  const head = briefHeadOf(
    telling,
    say(`incident.tell.${isHold ? 'held' : 'instructed'}`, [leader, text]),
  )
  return [{ to: onDuty(desk, telling.now), text: [head, ...lines].join('\n') }]
}

/** The step outside that is still open. */
export function waitingForOrder(
  { policy }: Books,
  { incident, setting, now }: Pick<Telling, 'incident' | 'setting' | 'now'>,
): Standing | undefined {
  return standingsOf(incident, setting, policy.calendar, now).find(
    ({ step, doneAt }) => step.needsInstruction && !doneAt,
  )
}

function callNow(desk: Books, { incident, now }: Telling, open: Standing): string[] {
  return [
    say('incident.call-now', [open.step.name, open.due ? countdown(open.due, now) : '']),
    ...callLines(desk, incident, nextTargets(open)),
    say('incident.how-told', [nextTargets(open)[0]?.name]),
  ]
}

function waiting({ step, due }: Standing, { now }: Telling): string[] {
  return [say('incident.tell.not-ordered', [step.name, due ? countdown(due, now) : ''])]
}

function doubted({ leader, text }: { leader: string; text: string }): string {
  return say('incident.tell.doubted', [leader, text])
}
