import type { Limit } from '../policy'
import type { Period } from '../calendar'
import { type Case, type Due, isQuota, lineOf, type Regular, type Rule } from './due'
import { filterOf } from './filter'
import { formatPoints } from './hundredths'
import type { Sum } from './quota'
import { hasKeys } from './rule'
import { whoOn } from './setting'
import { measure } from './value'

/** Points of lines found so far that are of a period. */
export function within(found: Regular[], { from, to }: Period): number {
  return found.reduce((total, { line: { day, value } }) => {
    return from <= day && day <= to ? total + value : total
  }, 0)
}

/** Whether a limit is of all points. */
export function isTotal({ rule }: Due<Limit>): boolean {
  return !hasKeys(rule) && !rule.quota && !rule.except
}

/** What a limit takes away, or adds up to its least; undefined when it is kept. */
export function limited(
  due: Due<Limit>,
  sum: Sum,
  found: Regular[],
  about: Case,
): Regular | undefined {
  const { rule, period, policy } = due
  const who = whoOn(about.unit, period.to, about.setting)
  const own = isTotal(due) ? found : found.filter((one) => isUnder(one.rule, rule))
  const points = rule.quota ? 0 : sum(period, filterOf(rule, policy)).value
  const total = points + within(own, period)
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
  return lineOf(due, key, bounded - total, about, { key, params })
}

/** Whether what a rule gave or took is among the points of a limit. */
function isUnder(rule: Rule, limit: Limit): boolean {
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
