import type { Policy, StackRule } from '../../policy'
import { multiplied } from '../hundredths'
import { type Earning, type Loss, worthOf } from './earning'
import { fits } from './selector'

/**
 * Applies the regulation's rules about what adds up within a manuscript. Changes `earnings`. What one
 * loses is by the version of its own day, against all there is: an amendment does not start afresh.
 */
export function stack(earnings: Earning[]): void {
  const versions = new Set(earnings.map(({ event }) => event.policy))
  for (const policy of versions) {
    for (const rule of policy.stack) {
      const rivals = earnings.filter(({ event, each }) => each > 0 && fits(rule, event, policy))
      if (rule.keep === 'highest') keepHighest(rivals, rule, policy)
      if (rule.max !== undefined) cap(rivals, rule, policy)
    }
  }
}

function keepHighest(earnings: Earning[], rule: StackRule, policy: Policy) {
  const isByItem = rule.within === 'item'
  const keys = isByItem ? new Set(earnings.flatMap(({ items }) => items)) : [undefined]
  for (const key of keys) {
    const rivals = earnings.filter(({ items }) => key === undefined || items.includes(key))
    const worth = (one: Earning) => (key === undefined ? one.value : worthOf(one, key))
    const ranked = rivals.toSorted((a, b) => worth(b) - worth(a) || earlier(a, b))
    for (const earning of ranked.slice(rule.top ?? 1)) {
      if (earning.event.policy !== policy) continue
      lose(earning, key, { by: ranked[0].event, rule })
    }
  }
}

/** An item that counts elsewhere does not count here, or only for the rule's `rest` or `each`. */
function lose(earning: Earning, key: number | undefined, why: Omit<Loss, 'items'>) {
  const { event, allItems } = earning
  const { rest, each } = why.rule
  const isLost = (item: number) => key === undefined || item === key
  if ((rest ?? each) === undefined) earning.items = earning.items.filter((item) => !isLost(item))
  else {
    const reduced = (earning.reduced ??= new Map())
    earning.items.filter(isLost).forEach((item, index) => {
      const worth = worthOf(earning, item)
      // Of a whole manuscript the outlet brings `each` once, of a merged piece a part of it.
      const fixed = key === undefined && index > 0 ? 0 : ((each ?? 0) * worth) / earning.each
      reduced.set(item, rest === undefined ? fixed : multiplied(worth, rest, event.policy))
    })
  }
  const { items, reduced } = earning
  earning.value = items.reduce((sum, item) => sum + worthOf(earning, item), 0)
  const counted = items.filter((item) => !reduced?.has(item)).length
  earning.lost = { ...why, items: allItems.length - counted }
}

/** Takes what is beyond the most from the last. */
function cap(earnings: Earning[], rule: StackRule, policy: Policy) {
  const groups =
    rule.within === 'item' ? [...new Set(earnings.flatMap(({ items }) => items))] : [-1]
  for (const key of groups) {
    const own = earnings.filter(({ items }) => key < 0 || items.includes(key)).toSorted(earlier)
    let room = rule.max!
    for (const earning of own) {
      const value = key < 0 ? earning.value : worthOf(earning, key)
      const beyond = Math.max(0, value - Math.max(0, room))
      room -= value
      if (beyond === 0 || earning.event.policy !== policy) continue
      earning.value -= beyond
      earning.lost = { items: 0, max: rule.max, rule }
    }
  }
}

function earlier({ event: a }: Earning, { event: b }: Earning) {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.entry.seq - b.entry.seq
}
