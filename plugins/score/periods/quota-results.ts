import { type Period, yearOf } from '../../calendar'
import { lengths, type Limit, type Policy, type Quota } from '../../policy'
import { round, settle } from '../hundredths'
import { filterOf } from '../rules/filter'
import { evaluate, measure } from '../rules/value'
import { whoOn } from '../setting'
import type { Line } from '../types'
import type { AppliedRule } from './period-rule'
import type { UnitFigures } from './unit-figures'

/** How far a unit is with a quota in one period; all in hundredths. */
export interface QuotaResult {
  quota: Quota
  period: Period
  /** The version of the period's last day. */
  policy: Policy
  done: number
  least?: number
  most?: number
  /** How many short of `least`, or beyond `most`. */
  short: number
  over: number
  isMet: boolean
}

/**
 * How far a unit is with a quota; undefined where the quota has nothing for it. `carried`: what was
 * missing before, or done; `periods`: how many periods of other quotas it counts; in hundredths.
 */
function quotaResult(
  { rule: quota, period, policy }: AppliedRule<Quota>,
  { unit, setting, sum }: Omit<UnitFigures, 'asOf'>,
  { carried, periods }: { carried: number; periods: number },
): QuotaResult | undefined {
  const who = whoOn(unit, period.to, setting)
  const heads = quota.per ? setting.staffOf(unit) : 1
  if (heads === undefined) return
  const [own, most] = [quota.least, quota.most].map((bound) => {
    const each = measure(bound, who)
    return each === undefined ? undefined : each * heads
  })
  if (quota.least !== undefined && own === undefined) return
  if (quota.most !== undefined && most === undefined) return
  const counted = quota.quota ? periods : doneOf(quota, period, sum, policy)
  if (counted === undefined) return
  const done = counted + (quota.carry === 'done' ? carried : 0)
  const least = own === undefined ? undefined : own + (quota.carry === 'short' ? carried : 0)
  const short = Math.max(0, (least ?? done) - done, done - (most ?? done))
  const over = least === undefined ? 0 : Math.max(0, done - least)
  return { quota, period, policy, done, least, most, short, over, isMet: short === 0 }
}

function doneOf(
  quota: Quota,
  period: Period,
  sum: UnitFigures['sum'],
  policy: Policy,
): number | undefined {
  const { count, every } = quota
  const counted = (on?: string, late?: boolean, isOnce?: boolean) =>
    sum(period, filterOf(quota, policy, { on, late, isOnce }), { every })
  if (count === 'points') return pointsOf(quota, period, sum, policy)
  if (count === 'late') return counted('submitted', true).count * 100
  if (count !== 'ratio') {
    const filter = filterOf(quota, policy, { on: count })
    return Math.round(sum(period, filter, { weigh: weightOf(quota, policy), every }).count * 100)
  }
  const submitted = counted('submitted', false, true).count
  // Without anything handed in there is no rate.
  if (submitted === 0) return
  return round((counted('adopted', false, true).count * 100) / submitted, policy)
}

/** How many one thing counts as. */
function weightOf({ weigh }: Quota, policy: Policy): ((line: Line) => number) | undefined {
  if (!weigh) return undefined
  const { otherwise = 100 } = weigh
  return (line) => (evaluate({ ...weigh, otherwise }, line, {}, policy) ?? 100) / 100
}

/** Points as limits leave them, but not what a limit of a longer period took on its last day. */
function pointsOf(quota: Quota, period: Period, sum: UnitFigures['sum'], policy: Policy): number {
  const filter = filterOf(quota, policy)
  const isWithin = (limit?: Limit) => !limit || lengths[limit.every] <= lengths[quota.every]
  return settle(sum(period, (feature) => isWithin(feature.limit) && filter(feature)).value)
}

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
    return isMet === (quota.most === undefined) || isOver(period, quota)
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

export function endsIn(outer: Period, inner: Period) {
  return outer.from <= inner.to && inner.to <= outer.to
}
