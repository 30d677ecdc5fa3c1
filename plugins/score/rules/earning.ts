import type { PointRule, StackRule } from '../../policy'
import { multiplied } from '../hundredths'
import type { Event } from '../setting'
import { pieceOf, portionsOf } from './piece'
import { type Rules, rulesFor } from './selector'
import { evaluate } from './value'

/** What an event earns by itself, then less what does not add up with other events. */
export interface Earning {
  event: Event
  /** The rules that give it, and what each gives an item: the value first, then what is added. */
  parts: { rule: PointRule; each: number }[]
  /** Hundredths for one item, of all parts. */
  each: number
  /** Numbers of its items. */
  allItems: readonly number[]
  /** Those of them that count. */
  items: readonly number[]
  /** What each item comes to of a merged piece, in hundredths: its part, instead of all of `each`. */
  portions?: Map<number, number>
  /** Partial credit, in hundredths: for an item that counts more elsewhere. */
  reduced?: Map<number, number>
  /** Hundredths: of the items that count, less what is beyond the most. */
  value: number
  /** What of it does not count, and why. */
  lost?: Loss
}

/** Items that count elsewhere (`by`), or points beyond the most (`max`). */
export interface Loss {
  items: number
  by?: Event
  max?: number
  rule: StackRule
}

/** What an item of an earning comes to, in hundredths. */
export function worthOf({ each, portions, reduced }: Earning, item: number): number {
  return reduced?.get(item) ?? portions?.get(item) ?? each
}

/** The rules for an event; points given by hand without a value in them are what the editor decided. */
export function rulesOf(event: Event): Rules {
  const rules = rulesFor(event.policy, event)
  const { entry } = event
  if (entry.type !== 'adjusted' || rules.value) return rules
  const { clause, reason, ground, amount } = entry.payload
  if (amount === undefined && rules.times.length > 0) return rules
  const own = event.policy.grounds.find(({ name }) => name === ground)?.clause
  return { ...rules, value: { ...decision, value: amount ?? 0, clause: clause ?? own ?? reason } }
}

const decision: PointRule = {
  on: 'adjusted',
  per: 'manuscript',
  of: [],
  share: 'split',
  clause: '',
}

/** Whether it was done to a manuscript from outside: it multiplies what the other events earned. */
export function isFromOutside({ on }: Event) {
  return on === 'endorsed' || on === 'adjusted'
}

/** What an event earns by itself; undefined when no rule gives it anything. */
export function earn(event: Event, { value, times, adds }: Rules): Earning | undefined {
  const base = value && baseOf(event, value, isFromOutside(event) ? [] : times)
  const parts = base === undefined ? [] : [{ rule: value!, each: base }]
  for (const rule of adds) {
    const each = evaluate(rule.add!, event, event.sizes, event.policy)
    if (each !== undefined) parts.push({ rule, each })
  }
  if (parts.length === 0) return
  const each = parts.reduce((sum, part) => sum + part.each, 0)
  const isWhole = parts[0].rule.per === 'manuscript' && event.items.length > 0
  const items = isWhole ? [0] : event.items
  const allItems = items.length > 0 ? items : (event.repeated?.items ?? items)
  const earning = { event, parts, each, allItems, items }
  if (!pieceOf(event)) return { ...earning, value: items.length * each }
  const portions = portionsOf(event, parts, items)
  return { ...earning, portions, value: [...portions.values()].reduce((sum, own) => sum + own, 0) }
}

/** What one item is worth by the rule of values, multiplied, or by the head; in hundredths. */
function baseOf(event: Event, rule: PointRule, times: PointRule[]) {
  const { policy, sizes } = event
  const isDecided = rule.of?.length === 0
  const own = isDecided ? (sizes.amount ?? 0) : evaluate(rule.value!, event, sizes, policy)
  if (own === undefined) return
  if (rule.per === 'staff') return sizes.staff && own / sizes.staff
  return times.reduce((value, { times: factor }) => {
    const hundredths = evaluate(factor!, event, sizes, policy) ?? 100
    return multiplied(value, hundredths, policy)
  }, own)
}

/**
 * What each part of an earning comes to, in hundredths, together exactly its value: what is beyond the
 * most is taken from what was added last.
 */
export function splitByRule(earning: Earning): number[] {
  const { parts, items, value, each } = earning
  const values = parts.map((part) =>
    items.reduce((sum, item) => {
      const worth = worthOf(earning, item)
      return sum + (worth === each ? part.each : (part.each * worth) / each)
    }, 0),
  )
  let beyond = values.reduce((sum, own) => sum + own, 0) - value
  for (let index = values.length - 1; index > 0 && beyond > 0; index--) {
    const taken = Math.min(beyond, Math.max(0, values[index]))
    values[index] -= taken
    beyond -= taken
  }
  values[0] -= beyond
  return values
}
