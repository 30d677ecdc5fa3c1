import { type Day, partAround, type Period } from '../../calendar'
import type { Policy, Quota } from '../../policy'
import { isFor } from '../rules/selector'
import { type Setting, whoOn } from '../setting'
import type { Progress } from '../types'
import { type AppliedRule, isAsked } from './period-rule'
import { type QuotaResult, quotaResults } from './quota-results'
import { spanOf, spansOf } from './span'
import type { UnitFigures } from './unit-figures'

/**
 * How far a unit is with each of its quotas in the periods a day is in; for `officer`, with what is asked
 * of each officer, by the figures of one.
 */
export function progressOf(figures: UnitFigures, day: Day, who: Quota['of'] = 'unit'): Progress[] {
  const { unit, setting, asOf } = figures
  const policy = setting.at(day)
  // A month that is public may be over for the points, not for the unit.
  const current = { ...figures, isOver: ({ to }: Period) => asOf > to }
  return policy.quotas.flatMap((quota) => {
    const hasAim = quota.of === who && (quota.least !== undefined || quota.most !== undefined)
    const period = spanOf(quota.every, day, setting)
    if (!hasAim || !period || !isFor(quota, whoOn(unit, day, setting))) return []
    if (!isAsked(quota, period, setting)) return []
    const counted = policy.quotas.filter(({ name }) => quota.quota?.includes(name))
    const own = spansUpTo(quota, period, setting).map((span): AppliedRule<Quota> => {
      return { rule: quota, period: span, policy }
    })
    const applied = [...quotasApplied(counted, period, setting, policy), ...own]
    const result = quotaResults(applied, current).at(-1)
    if (!result) return []
    const { name, clause, count } = quota
    // A rate in percent.
    const times = count === 'ratio' ? 100 : 1
    const [done, least, most] = [result.done, result.least, result.most].map((hundredths) => {
      return hundredths === undefined ? undefined : hundredths * times
    })
    return { name, clause, count, ...period, done: done!, least, most, isMet: result.isMet }
  })
}

/** The period, and those before it of the year that what was missing is carried on from. */
function spansUpTo(quota: Quota, period: Period, setting: Setting): Period[] {
  if (!quota.carry) return [period]
  const { inForce } = setting.at('')
  const { from } = partAround(period.to, 12, setting.yearFrom)
  return spansOf(quota.every, from, period.to, setting).filter((span) => {
    return span.to >= inForce && isAsked(quota, span, setting)
  })
}

/**
 * How far a unit is with each quota that has an aim, in the periods of a year: the year itself as it stands
 * on a day, of shorter ones those that are over.
 */
export function resultsIn(figures: UnitFigures, year: Period, day: Day): QuotaResult[] {
  const { unit, setting } = figures
  const policy = setting.at(year.to < day ? year.to : day)
  const own = quotasOf(policy, unit, day, setting)
  const applied = quotasApplied(own, year, setting, policy)
  const results = quotaResults(applied, { ...figures, isOver: ({ to }) => to < day })
  return results.filter(({ quota, period, least, most }) => {
    const isKnown = period.to < day || quota.every === 'year' || quota.every === 'school-year'
    return isKnown && (least !== undefined || most !== undefined)
  })
}

/** The quotas a unit, or one of its officers, has not met by the end of a period that lies in `period`. */
export function unmetIn(figures: UnitFigures, period: Period, who: Quota['of'] = 'unit'): Quota[] {
  const { unit, setting } = figures
  const policy = setting.at(period.to)
  const own = quotasOf(policy, unit, period.to, setting, who)
  // From the year's beginning: what was missing before is carried on.
  const { from } = partAround(period.from, 12, setting.yearFrom)
  const applied = quotasApplied(own, { ...period, from }, setting, policy)
  const results = quotaResults(applied, { ...figures, isOver: () => true })
  const unmet = results.filter((each) => !each.isMet && each.period.to >= period.from)
  return [...new Set(unmet.map(({ quota }) => quota))]
}

/** What is asked of a unit, or of its officers. */
function quotasOf(
  { quotas }: Policy,
  unit: string,
  day: Day,
  setting: Setting,
  who: Quota['of'] = 'unit',
): Quota[] {
  return quotas.filter((quota) => quota.of === who && isFor(quota, whoOn(unit, day, setting)))
}

/** Quotas with the periods that end in a period. */
function quotasApplied(
  quotas: Quota[],
  { from, to }: Period,
  setting: Setting,
  policy: Policy,
): AppliedRule<Quota>[] {
  return quotas.flatMap((rule) =>
    spansOf(rule.every, from, to, setting)
      .filter((span) => isAsked(rule, span, setting) && span.to >= policy.inForce)
      .map((period) => ({ rule, period, policy })),
  )
}
