import type { StackRule } from '../policy'
import type { Event } from './event'
import { fits } from './rule'
import type { Setting } from './setting'

/** An event with what it earns. */
export interface Earning {
  event: Event
  /** Hundredths for one item. */
  each: number
  /** Numbers of the items that count. */
  items: readonly number[]
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

/** Applies the regulation's rules of what adds up within a manuscript. Changes `earnings`. */
export function stack(earnings: Earning[], setting: Setting): void {
  const versions = new Set(earnings.map(({ event }) => event.policy))
  for (const policy of versions) {
    for (const rule of policy.stack) {
      const own = earnings.filter(
        ({ event, each }) =>
          event.policy === policy && each > 0 && fits(rule, event, policy, setting),
      )
      if (rule.keep === 'highest') keepHighest(own, rule)
      if (rule.max !== undefined) cap(own, rule)
    }
  }
}

function keepHighest(earnings: Earning[], rule: StackRule) {
  const isByItem = rule.within === 'item'
  const keys = isByItem ? new Set(earnings.flatMap(({ items }) => items)) : [undefined]
  for (const key of keys) {
    const rivals = earnings.filter(({ items }) => key === undefined || items.includes(key))
    const worth = ({ each, value }: Earning) => (isByItem ? each : value)
    const [best, ...rest] = rivals.toSorted((a, b) => worth(b) - worth(a) || earlier(a, b))
    for (const earning of rest) lose(earning, key, { by: best.event, rule })
  }
}

function lose(earning: Earning, key: number | undefined, why: Omit<Loss, 'items'>) {
  const items = earning.items.filter((item) => key !== undefined && item !== key)
  const lost = earning.items.length - items.length + (earning.lost?.items ?? 0)
  Object.assign(earning, { items, value: items.length * earning.each })
  earning.lost = { ...why, items: lost }
}

/** Takes what is beyond the most from the last. */
function cap(earnings: Earning[], rule: StackRule) {
  const groups =
    rule.within === 'item' ? [...new Set(earnings.flatMap(({ items }) => items))] : [-1]
  for (const key of groups) {
    const own = earnings.filter(({ items }) => key < 0 || items.includes(key)).toSorted(earlier)
    let room = rule.max!
    for (const earning of own) {
      const value = key < 0 ? earning.value : earning.each
      const beyond = Math.max(0, value - Math.max(0, room))
      room -= value
      if (beyond === 0) continue
      earning.value -= beyond
      earning.lost = { items: 0, max: rule.max, rule }
    }
  }
}

function earlier({ event: a }: Earning, { event: b }: Earning) {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.entry.seq - b.entry.seq
}
