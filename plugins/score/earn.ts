import type { PointRule } from '../policy'
import type { Event } from './event'
import { round } from './hundredths'
import { type Rules, rulesFor } from './rule'
import { type Earning, worthOf } from './stack'
import { evaluate } from './value'

/** The rules for an event; points given by hand without a rule are what the editor decided. */
export function ruled(event: Event): Rules {
  const rules = rulesFor(event.policy, event)
  const { entry } = event
  if (entry.type !== 'adjusted' || rules.value || rules.times.length > 0) return rules
  const { clause, reason, ground, amount = 0 } = entry.payload
  const own = event.policy.grounds.find(({ name }) => name === ground)?.clause
  return { ...rules, value: { ...decision, value: amount, clause: clause ?? own ?? reason } }
}

const decision: PointRule = {
  on: 'adjusted',
  per: 'manuscript',
  of: [],
  share: 'split',
  clause: '',
}

/** What is done to a manuscript from outside: its multiples are of the other points. */
export function isOther({ on }: Event) {
  return on === 'endorsed' || on === 'adjusted'
}

/** What an event earns by itself; undefined when nothing is for it. */
export function earn(event: Event, { value, times, adds }: Rules): Earning | undefined {
  const base = value && baseOf(event, value, isOther(event) ? [] : times)
  const parts = base === undefined ? [] : [{ rule: value!, each: base }]
  for (const rule of adds) {
    const each = evaluate(rule.add!, event, event.sizes, event.policy)
    if (each !== undefined) parts.push({ rule, each })
  }
  if (parts.length === 0) return
  const each = parts.reduce((sum, part) => sum + part.each, 0)
  const items = parts[0].rule.per === 'manuscript' ? [0] : event.items
  return { event, parts, each, of: items, items, value: items.length * each }
}

/** One item by the rule of values, multiplied. */
function baseOf(event: Event, rule: PointRule, times: PointRule[]) {
  const { policy, sizes } = event
  const isDecided = rule.of.length === 0
  const own = isDecided ? (sizes.amount ?? 0) : evaluate(rule.value!, event, sizes, policy)
  if (own === undefined) return
  return times.reduce((value, { times: factor }) => {
    const hundredths = evaluate(factor!, event, sizes, policy) ?? 100
    return round((value * hundredths) / 100, policy)
  }, own)
}

/**
 * What each part of an earning comes to, together exactly its value: what is beyond the most is taken
 * from what was added last.
 */
export function split(earning: Earning): number[] {
  const { parts, items, value, each, event } = earning
  const wholes = parts.map((part) =>
    items.reduce((sum, item) => {
      const worth = worthOf(earning, item)
      return sum + (worth === each ? part.each : round((part.each * worth) / each, event.policy))
    }, 0),
  )
  let beyond = wholes.reduce((sum, whole) => sum + whole, 0) - value
  for (let index = wholes.length - 1; index > 0 && beyond > 0; index--) {
    const taken = Math.min(beyond, Math.max(0, wholes[index]))
    wholes[index] -= taken
    beyond -= taken
  }
  wholes[0] -= beyond
  return wholes
}
