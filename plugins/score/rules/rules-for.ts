import type { Policy, PointRule } from '../../policy'
import type { Feature } from '../setting'
import { fitsBesidesOn, keyCount } from './selector'

/** What a regulation has for one kind of event. */
export interface Rules {
  value?: PointRule
  times: PointRule[]
  adds: PointRule[]
}

/**
 * The rules for an event: of the values that fit the one with the most keys, of those the first; and
 * every multiple and every addition that fits.
 */
export function rulesFor(policy: Policy, feature: Feature): Rules {
  const rules: Rules = { times: [], adds: [] }
  for (const rule of policy.points) {
    if (rule.on !== feature.on || !fitsBesidesOn(rule, feature, policy)) continue
    if (rule.times !== undefined) rules.times.push(rule)
    if (rule.add !== undefined) rules.adds.push(rule)
    if (rule.value === undefined) continue
    if (!rules.value || keyCount(rule) > keyCount(rules.value)) rules.value = rule
  }
  return rules
}
