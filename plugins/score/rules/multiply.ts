import type { PointRule } from '../../policy'
import { round } from '../hundredths'
import type { Earning } from './earning'
import type { Event } from './event'
import { type EventPoints, textOf } from './event-points'
import type { Rules } from './rules-for'
import { evaluate } from './value'

/** Percent. */
function factorOf(event: Event, { times }: PointRule) {
  return evaluate(times!, event, event.sizes, event.policy) ?? 100
}

/** What an endorsement or an adjustment adds by multiplying; each rule multiplies once, by the most. */
export function multiply(
  event: Event,
  ruled: { event: Event; rules: Rules }[],
  earnings: Map<Event, Earning>,
): EventPoints[] {
  const own = ruled.find((each) => each.event === event)!.rules.times
  return own.map((rule, index) => {
    const factor = factorOf(event, rule)
    const rivals = ruled.filter(({ rules }) => rules.times.includes(rule)).map((each) => each.event)
    const best = rivals.toSorted((a, b) => factorOf(b, rule) - factorOf(a, rule))[0]
    const targets = [...earnings.values()].filter((each) => rule.of.includes(each.event.on))
    const base = targets.reduce((sum, { value }) => sum + value, 0)
    const value = best === event ? round((base * (factor - 100)) / 100, event.policy) : 0
    const note = best === event ? undefined : { key: 'multiplied', params: {} }
    const why = { key: `${event.on}-times`, whole: value, factor, base, text: textOf(event) }
    return { event, part: `times${index}`, value, count: 1, rule, why, note }
  })
}
