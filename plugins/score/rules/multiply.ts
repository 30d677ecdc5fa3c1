import type { PointRule } from '../../policy'
import { multiplied } from '../hundredths'
import type { Earning } from './earning'
import type { Event } from '../setting'
import { type EventPoints, textOf } from './event-points'
import type { Rules } from './selector'
import { evaluate } from './value'

/** An event, the rules for it, and what it earns by itself, if that counts. */
export interface RuledEvent {
  event: Event
  rules: Rules
  earning?: Earning
}

/** What an endorsement or an adjustment adds by multiplying; each rule multiplies once, by the most. */
export function multiply(event: Event, { times }: Rules, ruled: RuledEvent[]): EventPoints[] {
  return times.map((rule, index) => {
    const factor = factorOf(event, rule)
    const rivals = ruled.filter(({ rules }) => rules.times.includes(rule)).map((each) => each.event)
    const best = rivals.toSorted((a, b) => factorOf(b, rule) - factorOf(a, rule))[0]
    const base = ruled
      .filter((each) => rule.of?.includes(each.event.on))
      .reduce((sum, { earning }) => sum + (earning?.value ?? 0), 0)
    const value = best === event ? multiplied(base, factor - 100, event.policy) : 0
    const note = best === event ? undefined : { key: 'multiplied', params: {} }
    const why = { key: `${event.on}-times`, whole: value, factor, base, text: textOf(event) }
    return { event, part: `times${index}`, value, count: 1, rule, why, note }
  })
}

/** Percent. */
function factorOf(event: Event, { times }: PointRule) {
  return evaluate(times!, event, event.sizes, event.policy) ?? 100
}
