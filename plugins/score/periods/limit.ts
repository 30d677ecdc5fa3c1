import { lengths, type Limit } from '../../policy'
import { formatPoints, settle } from '../hundredths'
import { filterOf } from '../rules/filter'
import { covers, hasKeys } from '../rules/selector'
import { measure } from '../rules/value'
import { type Setting, whoOn } from '../setting'
import type { Line } from '../types'
import { type PeriodLine, periodLine, pointsIn } from './period-line'
import { type AppliedRule, isQuota, type PeriodRule } from './period-rule'
import { spanOf } from './span'
import type { UnitFigures } from './unit-figures'

/** Whether a limit is of all points. */
export function isTotal({ rule }: AppliedRule<Limit>): boolean {
  return !hasKeys(rule) && !rule.quota && !rule.except
}

/** Whether a limit is of what happened, and not of quotas alone. */
function isOfEvents(rule: Limit): boolean {
  return hasKeys(rule) || !rule.quota
}

/** What a limit takes away, or adds up to its least; undefined when it is kept. */
export function limited(
  applied: AppliedRule<Limit>,
  { unit, setting, sum }: UnitFigures,
  found: PeriodLine[],
): PeriodLine | undefined {
  const { rule, period, policy } = applied
  const who = whoOn(unit, period.to, setting)
  // What longer periods give on their last day is not of this one.
  const own = found.filter((one) => {
    const isWithin = lengths[one.rule.every] <= lengths[rule.every]
    return isWithin && (isTotal(applied) || isUnder(one.rule, rule))
  })
  const points = isOfEvents(rule) ? sum(period, filterOf(rule, policy)).value : 0
  const total = points + pointsIn(own, period)
  const max = measure(rule.max, who) ?? Infinity
  const min = measure(rule.min, who) ?? -Infinity
  const bounded = Math.min(max, Math.max(min, total))
  // A month of thirds may be a hair beside its bound.
  if (settle(bounded - total) === 0) return
  const key = total > max ? 'max' : 'min'
  const params = {
    name: rule.name ?? '',
    period: period.label,
    bound: formatPoints(bounded),
    total: formatPoints(total),
  }
  return periodLine(applied, unit, key, bounded - total, { key, params })
}

/** Whether a line of a unit is what a limit takes of what another of it gave. */
export function binds({ limit, day, value }: Line, given: Line, setting: Setting): boolean {
  if (limit?.max === undefined || value >= 0 || given.value <= 0) return false
  const { from, to } = spanOf(limit.every, day, setting) ?? {}
  const isWithin = !!from && from <= given.day && given.day <= to!
  return isWithin && filterOf(limit, setting.at(day))(given)
}

/** Whether what a rule gave or took is wholly among the points of a limit. */
function isUnder(rule: PeriodRule, limit: Limit): boolean {
  if (isQuota(rule)) return limit.quota?.includes(rule.name) ?? false
  const isOfQuotas = !rule.quota || rule.quota.every((name) => limit.quota?.includes(name))
  return isOfQuotas && (!isOfEvents(rule) || (isOfEvents(limit) && covers(limit, rule)))
}
