import type { Period } from '../../calendar'
import { formatPoints } from '../hundredths'
import { kindOf } from '../points'
import type { Kind, Line, Reason } from '../types'
import { type AppliedRule, isQuota, type PeriodRule } from './period-rule'

/** A line that a period earned, by which rule and in which period. */
export interface PeriodLine {
  line: Line
  rule: PeriodRule
  period: Period
}

/** A unit's line of a rule in a period; `part` tells it from others of the same rule. */
export function periodLine(
  { rule, period, policy }: AppliedRule,
  unit: string,
  part: string,
  value: number,
  reason: Reason,
): PeriodLine {
  const { clause } = rule
  const name = isQuota(rule) ? rule.name : policy.limits.indexOf(rule)
  const line: Line = {
    part: `${name} ${period.from} ${period.to} ${part}`,
    seq: 0,
    unit,
    day: period.to,
    kind: kindOfRule(rule),
    count: 0,
    value,
    why: { ...reason, params: { ...reason.params, value: formatPoints(value) } },
    clause,
    policy,
    traits: [],
    late: false,
    commissioned: false,
    limit: isQuota(rule) ? undefined : rule,
  }
  return { line, rule, period }
}

/** A bound of one kind of points is of that kind. */
function kindOfRule(rule: PeriodRule): Kind {
  return !isQuota(rule) && !rule.quota && rule.on?.length === 1 ? kindOf(rule.on[0]) : 'other'
}

/** Hundredths of a point that these lines give in a period. */
export function pointsIn(found: PeriodLine[], { from, to }: Period): number {
  return found.reduce((total, { line: { day, value } }) => {
    return from <= day && day <= to ? total + value : total
  }, 0)
}
