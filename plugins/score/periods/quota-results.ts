import { type Period, yearOf } from '../../calendar'
import type { Quota } from '../../policy'
import type { AppliedRule } from './period-rule'
import { type QuotaResult, quotaResult } from './quota'
import type { UnitFigures } from './unit-figures'

/**
 * How far a unit is with each quota, what was missing or done carried on within a year. Quotas that
 * others count must come before these.
 */
export function quotaResults(
  applied: AppliedRule<Quota>[],
  figures: Omit<UnitFigures, 'asOf'>,
): QuotaResult[] {
  const left = new Map<string, number>()
  const results: QuotaResult[] = []
  for (const one of applied) {
    const { rule, period } = one
    const key = `${rule.name} ${yearOf(period.to, figures.setting.yearFrom)}`
    const carried = (rule.carry && left.get(key)) || 0
    const periods = rule.quota ? countOf(one, results, figures) * 100 : 0
    const result = quotaResult(one, figures, { carried, periods })
    if (!result) continue
    const { isMet, short, done } = result
    left.set(key, isMet ? 0 : rule.carry === 'done' ? done : short)
    results.push(result)
  }
  return results
}

/** How many periods of other quotas were met or unmet for good, in all or one after another. */
function countOf(
  { rule: { count, quota: names = [] }, period: outer }: AppliedRule<Quota>,
  results: QuotaResult[],
  { isOver }: Pick<UnitFigures, 'isOver'>,
): number {
  const counted = results.filter(({ quota, period }) => {
    return names.includes(quota.name) && endsIn(outer, period)
  })
  // At least so many can be reached before the period is over, at most so many missed.
  const decided = counted.filter(({ isMet, period, quota }) => {
    return isMet === (quota.most === undefined) || isOver(period)
  })
  const wanted = count === 'met' || count === 'streak'
  let [all, run, longest] = [0, 0, 0]
  for (const { isMet } of decided) {
    run = isMet === wanted ? run + 1 : 0
    longest = Math.max(longest, run)
    if (isMet === wanted) all++
  }
  return count === 'run' || count === 'streak' ? longest : all
}

/** Whether a period ends in another one. */
export function endsIn(outer: Period, inner: Period) {
  return outer.from <= inner.to && inner.to <= outer.to
}
