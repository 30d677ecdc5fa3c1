import type { Desk } from '../deed'
import { countdown } from './countdown'
import { markOf } from './facts-text'
import type { Instructed } from './instruct'
import { waitingForOrder } from './notices/instructed'
import { bodiesOf, outsideOrdered } from './outside-said'
import { orderOf } from './people'
import { standingOrder } from './passed-on'
import { say } from './say'
import { settingOf } from './setting'

/** To whoever ordered: what was entered, and whether the office reports outside by it. */
export function instructedText(desk: Desk, { incident, entry }: Instructed, now: Date): string {
  const setting = settingOf(desk, incident)!
  const { leader, text } = entry.payload
  const outside = outsideOrdered(text, bodiesOf(setting))
  const isHold = outside === 'withheld'
  const head =
    markOf(incident) + say(`incident.tell.${isHold ? 'held' : 'instructed'}`, [leader, text])
  const ordered = outside === 'unclear' && standingOrder(desk, incident, now)
  if (ordered) return [head, ordered, say('incident.how-to-hold', [incident.no])].join('\n')
  const open = waitingForOrder(desk, { incident, setting, now })
  if (!open || orderOf(desk, incident, setting)?.isAgreed) return head
  const { step, due } = open
  const limit = due ? countdown(due, now) : ''
  return [head, say('incident.not-ordered', [step.name, limit, incident.no])].join('\n')
}
