import type { PointRule } from '../policy'
import type { Event } from './event'
import { formatPoints, round } from './hundredths'
import { paramsOf, type Whole } from './line'
import type { Rules } from './rule'
import type { Earning } from './stack'
import { evaluate } from './value'

function factorOf(event: Event, { times }: PointRule) {
  return evaluate(times!, event, event.sizes, event.policy) ?? 100
}

/** What an endorsement or an adjustment adds by multiplying; each rule multiplies once, by the most. */
export function multiply(
  event: Event,
  found: { event: Event; rules: Rules }[],
  earnings: Map<Event, Earning>,
): Whole[] {
  const own = found.find((each) => each.event === event)!.rules.times
  return own.map((rule, index) => {
    const factor = factorOf(event, rule)
    const rivals = found.filter(({ rules }) => rules.times.includes(rule)).map((each) => each.event)
    const best = rivals.toSorted((a, b) => factorOf(b, rule) - factorOf(a, rule))[0]
    const targets = [...earnings.values()].filter((each) => rule.of.includes(each.event.on))
    const base = targets.reduce((sum, { value }) => sum + value, 0)
    const value = best === event ? round((base * (factor - 100)) / 100, event.policy) : 0
    const note = best === event ? undefined : { key: 'multiplied', params: {} }
    const reason = () => {
      const params = { factor: formatPoints(factor), base: formatPoints(base) }
      return { key: `${event.on}-times`, params: { ...paramsOf(event), ...params } }
    }
    return { event, part: `times${index}`, value, count: 1, rule, reason, note }
  })
}
