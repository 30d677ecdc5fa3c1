import type { Limit } from '../../policy'
import { formatPoints } from '../hundredths'
import { filterOf } from '../rules/filter'
import { hasKeys } from '../rules/selector'
import { measure } from '../rules/value'
import { whoOn } from '../setting'
import { type PeriodLine, periodLine, pointsIn } from './period-line'
import { type AppliedRule, isQuota, type PeriodRule } from './period-rule'
import type { UnitFigures } from './unit-figures'

/** Whether a limit is of all points. */
export function isTotal({ rule }: AppliedRule<Limit>): boolean {
  return !hasKeys(rule) && !rule.quota && !rule.except
}

/** What a limit takes away, or adds up to its least; undefined when it is kept. */
export function limited(
  applied: AppliedRule<Limit>,
  { unit, setting, sum }: UnitFigures,
  found: PeriodLine[],
): PeriodLine | undefined {
  const { rule, period, policy } = applied
  const who = whoOn(unit, period.to, setting)
  const own = isTotal(applied) ? found : found.filter((one) => isUnder(one.rule, rule))
  const points = rule.quota ? 0 : sum(period, filterOf(rule, policy)).value
  const total = points + pointsIn(own, period)
  const max = measure(rule.max, who) ?? Infinity
  const min = measure(rule.min, who) ?? -Infinity
  const bounded = Math.min(max, Math.max(min, total))
  if (bounded === total) return
  const key = total > max ? 'max' : 'min'
  const params = {
    name: rule.name ?? '',
    period: period.label,
    bound: formatPoints(bounded),
    total: formatPoints(total),
  }
  return periodLine(applied, unit, key, bounded - total, { key, params })
}

/** Whether what a rule gave or took is among the points of a limit. */
function isUnder(rule: PeriodRule, limit: Limit): boolean {
  if (isQuota(rule)) return limit.quota?.includes(rule.name) ?? false
  if (limit.quota) return rule.quota?.every((name) => limit.quota!.includes(name)) ?? false
  if (rule.quota) return false
  const isOther = (['late', 'commissioned', 'again'] as const).some((key) => {
    return limit[key] !== undefined && limit[key] !== rule[key]
  })
  if (isOther) return false
  const names = ['on', 'column', 'outlet', 'tier', 'trait', 'level', 'ground'] as const
  return names.every((name) => {
    const [own, wide] = [rule[name] as string[] | undefined, limit[name] as string[] | undefined]
    return !wide || (own !== undefined && own.every((each) => wide.includes(each)))
  })
}
