import { type Actor, type Desk } from '../deed'
import type { Incident } from '../ledger'
import { waitingForOrder } from './notices/instructed'
import { headsOf, isAmong, orderOf } from './people'
import { say } from './say'
import { settingOf } from './setting'

/** That words were passed on, and whether the office reports outside meanwhile: by whose order. */
export function passedOnText(desk: Desk, { person }: Actor, incident: Incident, now: Date): string {
  const setting = settingOf(desk, incident)!
  const ordered = standingOrder(desk, incident, now)
  if (!ordered) return say('incident.remarked', [incident.no])
  const isHead = !!person && isAmong(headsOf(desk, incident.facts.unit, setting), person)
  return [
    `${say('incident.remarked-ordered', [incident.no])}${ordered}`,
    ...(isHead ? [say('incident.how-to-hold', [incident.no])] : []),
  ].join('\n')
}

/** The order that the office still reports outside by; undefined when it has none, or has reported. */
export function standingOrder(desk: Desk, incident: Incident, now: Date): string | undefined {
  const setting = settingOf(desk, incident)!
  const order = orderOf(desk, incident, setting)
  if (!order?.isAgreed || !waitingForOrder(desk, { incident, setting, now })) return undefined
  return say('incident.ordered-before', [order.payload.leader, order.payload.text])
}
