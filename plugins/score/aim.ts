import { type Period, yearOf } from '../calendar'
import { type Policy, type Quota } from '../policy'
import { type Case, type Due, isQuota, lineOf, type Regular } from './due'
import { all } from './filter'
import { formatPoints, round } from './hundredths'
import { within } from './limit'
import { type Standing, type Sum, standingOf } from './quota'
import { whoOn } from './setting'
import { lengths } from './span'
import { measure } from './value'

/** A standing, under the version of the period's last day. */
export interface Judged extends Standing {
  policy: Policy
}

/**
 * Where a unit stands with each quota, what was missing or done carried on within a year. Quotas that
 * others count come before these.
 */
export function standingsOf(
  quotas: Due<Quota>[],
  sum: Sum,
  { unit, setting, isOver }: Pick<Case, 'unit' | 'setting' | 'isOver'>,
) {
  const left = new Map<string, number>()
  const standings: Judged[] = []
  for (const { rule, period, policy } of quotas) {
    const key = rule.carry && `${rule.name} ${yearOf(period.to, setting.yearFrom)}`
    const carried = (key && left.get(key)) || 0
    const counted = rule.quota
      ? standings.filter((each) => {
          return rule.quota!.includes(each.quota.name) && endsIn(period, each.period)
        })
      : []
    const periods = countOf(rule.count, counted, isOver) * 100
    const standing = standingOf(rule, period, sum, {
      who: whoOn(unit, period.to, setting),
      policy,
      carried,
      periods,
    })
    if (!standing) continue
    const { isMet, short, done } = standing
    if (key) left.set(key, isMet ? 0 : rule.carry === 'done' ? done : short)
    standings.push({ ...standing, policy })
  }
  return standings
}

/** How many periods of other quotas were met or unmet for good, in all or one after another. */
function countOf(count: Quota['count'], standings: Judged[], isOver: Case['isOver']): number {
  // At least so many can be reached before the period is over, at most so many missed.
  const decided = standings.filter(({ isMet, period, quota }) => {
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

/** What can still be made good is not held against a unit before the period is over. */
export function isDue({ most }: Quota, period: Period, { isOver }: Case) {
  return most !== undefined || isOver(period)
}

/** What a quota gives when it is met, and takes when it is not. */
export function earned(standing: Judged, about: Case): Regular[] {
  const { quota, period, policy, done, least, most, short, over, isMet } = standing
  const { unit, setting, isOver } = about
  const who = whoOn(unit, period.to, setting)
  const of = (key: 'met' | 'unmet' | 'short' | 'over') => measure(quota[key], who)
  // What is missing of a rate counts by the percentage point.
  const isRate = quota.count === 'ratio'
  const size = (hundredths: number) => (isRate ? `${hundredths}%` : formatPoints(hundredths))
  const regular = (key: 'met' | 'unmet' | 'short' | 'over', times: number): Regular[] => {
    const each = of(key)
    if (each === undefined || times === 0) return []
    const value = round((each * times) / 100, policy)
    const word = key === 'met' && least === undefined && most === undefined ? 'base' : key
    const params = {
      quota: quota.name,
      period: period.label,
      done: size(done),
      least: size(least ?? 0),
      most: size(most ?? 0),
      short: size(short),
      over: size(over),
    }
    const reason = { key: word, params: { ...params, each: formatPoints(each) } }
    return [lineOf({ rule: quota, period, policy }, key, value, about, reason)]
  }
  // At most so many is kept only when the period is over.
  const isKept = isMet && (most === undefined || isOver(period))
  if (isKept) return [...regular('met', 100), ...regular('over', isRate ? over * 100 : over)]
  if (isMet || !isDue(quota, period, about)) return []
  return [...regular('unmet', 100), ...regular('short', isRate ? short * 100 : short)]
}

/** What an unmet quota cancels stays to be seen, at nothing. */
export function cancel(found: Regular[], standings: Judged[], about: Case) {
  for (const { quota, period, isMet } of standings) {
    if (!quota.cancel || isMet || !isDue(quota, period, about)) continue
    for (const { rule, line, period: home } of found) {
      if (!isQuota(rule) || !quota.cancel.includes(rule.name) || line.value === 0) continue
      const isLonger = lengths[quota.every] >= lengths[rule.every]
      if (!(isLonger ? endsIn(period, home) : endsIn(home, period))) continue
      const params = { quota: quota.name, period: period.label, clause: quota.clause }
      Object.assign(line, { value: 0, note: { key: 'cancelled', params } })
    }
  }
}

/** What an unmet quota takes of everything: the total of its period. */
export function zero(found: Regular[], { quota, period, policy }: Judged, sum: Sum, about: Case) {
  const total = sum(period, all).value + within(found, period)
  const reason = { key: 'zeroed', params: { quota: quota.name, period: period.label } }
  found.push(lineOf({ rule: quota, period, policy }, 'zero', -total, about, reason))
}

function endsIn(outer: Period, inner: Period) {
  return outer.from <= inner.to && inner.to <= outer.to
}
