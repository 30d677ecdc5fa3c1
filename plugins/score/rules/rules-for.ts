import type { Policy, PointRule } from '../../policy'
import type { Feature } from '../setting'
import { fits, keyCount } from './selector'

/** What a regulation has for one kind of event. */
export interface Rules {
  value?: PointRule
  times: PointRule[]
  adds: PointRule[]
}

/** Many events are alike, and looking through all rules takes longer than all else about an event. */
const found = new WeakMap<Policy, Map<string, Rules>>()

/**
 * The rules for an event: of the values that fit the one with the most keys, of those the first; and
 * every multiple and every addition that fits.
 */
export function rulesFor(policy: Policy, feature: Feature): Rules {
  let byFeature = found.get(policy)
  if (!byFeature) found.set(policy, (byFeature = new Map()))
  const { unit, on, column, outlet, level, ground, traits, late, commissioned, before } = feature
  const about = `${unit}|${feature.class}|${on}|${column}|${outlet}|${level}|${ground}`
  const lists = `${traits.join('、')}|${before ? before.join('、') : ''}`
  const key = `${about}|${late}|${commissioned}|${lists}`
  let rules = byFeature.get(key)
  if (!rules) byFeature.set(key, (rules = search(policy, feature)))
  return rules
}

function search(policy: Policy, feature: Feature): Rules {
  const fitting = policy.points.filter(
    (rule) => rule.on === feature.on && fits({ ...rule, on: undefined }, feature, policy),
  )
  const [value] = fitting
    .filter((rule) => rule.value !== undefined)
    .toSorted((a, b) => keyCount(b) - keyCount(a))
  const times = fitting.filter((rule) => rule.times !== undefined)
  return { value, times, adds: fitting.filter((rule) => rule.add !== undefined) }
}
