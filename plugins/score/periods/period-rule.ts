import { addDays, type Day, monthsOf, type Period } from '../../calendar'
import { type Every, isAmong, lengths, type Limit, type Policy, type Quota } from '../../policy'
import type { Setting } from '../setting'
import { isDuring } from '../../calendar'
import { spansOf } from './span'

export type PeriodRule = Limit | Quota

export interface AppliedRule<T extends PeriodRule = PeriodRule> {
  rule: T
  period: Period
  policy: Policy
}

export function isQuota(rule: PeriodRule): rule is Quota {
  return 'count' in rule
}

/** The last day of a period, or today when it is not over: units and rules are taken as of it. */
export function lastDay({ to }: Period, asOf: Day): Day {
  return to < asOf ? to : asOf
}

/**
 * The rules that change points, each with the periods that end in the days asked for and have begun by
 * the day it is; shorter periods first.
 */
export function rulesApplied(
  { from, to }: Pick<Period, 'from' | 'to'>,
  setting: Setting,
  asOf: Day,
): AppliedRule[] {
  const { inForce } = setting.at('')
  const first = from > inForce ? from : inForce
  const applied: AppliedRule[] = []
  for (const every of kindsOfPeriods(setting, first, to)) {
    for (const period of spansOf(every, first, to, setting)) {
      if (period.from > asOf) break
      const last = lastDay(period, asOf)
      const policy = setting.at(last)
      if (policy.inForce > last) continue
      for (const rule of [...policy.limits, ...policy.quotas]) {
        if (rule.every !== every || !hasEffect(rule, policy)) continue
        const isTask = isQuota(rule)
        if (isTask && (rule.of === 'officer' || !isAsked(rule, period, setting))) continue
        applied.push({ rule, period, policy })
      }
    }
  }
  return applied.toSorted((a, b) => lengths[a.rule.every] - lengths[b.rule.every])
}

/**
 * Whether a quota is asked for in a period: it lies in the part of the school year that the quota is for, if
 * it is for one, was not over before the ledger began, and had not begun when the regulation came into force, unless that counts.
 */
export function isAsked(quota: Quota, period: Period, setting: Setting): boolean {
  const { calendar, at, since } = setting
  const { during, weeks } = quota
  if (since && period.to < since) return false
  const version = at('')
  if (period.from < version.inForce && firstPeriodOf(quota, version) === 'skip') return false
  const week = weeks && calendar?.weekOf(period.from)?.week
  if (weeks && (!week || !isAmong(weeks, week))) return false
  return !during || isDuring(during, period, calendar)
}

/** When the ledger began, if a task was already over by then in these days and is not asked for. */
export function beginningIn({ from, to }: Pick<Period, 'from' | 'to'>, setting: Setting) {
  const { since, at } = setting
  if (!since || from >= since) return undefined
  const { inForce } = at('')
  const last = to < since ? to : addDays(since, -1)
  const isLeftOut = at(last).quotas.some((quota) => {
    const spans = spansOf(quota.every, from > inForce ? from : inForce, last, setting)
    return spans.some((span) => isAsked(quota, span, { ...setting, since: undefined }))
  })
  return isLeftOut ? since : undefined
}

/** What the quota says, else the regulation, which does not mean years. */
function firstPeriodOf({ every, firstPeriod }: Quota, version: Policy): Policy['firstPeriod'] {
  const isYear = every === 'year' || every === 'school-year'
  return firstPeriod ?? (isYear ? 'count' : version.firstPeriod)
}

/** Some quotas are only to be looked at. */
function hasEffect(rule: PeriodRule, { quotas, points }: Policy): boolean {
  if (!isQuota(rule)) return true
  const { name, met, unmet, short, over, cancel, zero } = rule
  if (quotas.some(({ quota }) => quota?.includes(name))) return true
  if (points.some(({ after }) => after === name)) return true
  return [met, unmet, short, over, cancel, zero].some((effect) => effect !== undefined)
}

/** The kinds of periods that any version in force in these days has rules for. */
function kindsOfPeriods({ at }: Setting, from: Day, to: Day): Set<Every> {
  const versions = new Set<Policy>([at(from), at(to)])
  for (const month of monthsOf({ from, to })) {
    versions.add(at(`${month}-28`)).add(at(`${month}-31`))
  }
  const rules = [...versions].flatMap((policy) =>
    [...policy.limits, ...policy.quotas].filter((rule) => hasEffect(rule, policy)),
  )
  return new Set(rules.map(({ every }) => every))
}
