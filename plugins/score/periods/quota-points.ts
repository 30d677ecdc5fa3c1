import type { Period } from '../../calendar'
import { lengths, type Quota } from '../../policy'
import { formatPoints, multiplied } from '../hundredths'
import { everything } from '../rules/filter'
import { measure } from '../rules/value'
import { whoOn } from '../setting'
import { type PeriodLine, periodLine, pointsIn } from './period-line'
import { isQuota } from './period-rule'
import { endsIn, type QuotaResult } from './quota-results'
import type { UnitFigures } from './unit-figures'

type Effect = 'met' | 'unmet' | 'short' | 'over'

/** What a quota gives when it is met, and takes when it is not. */
export function quotaPoints(result: QuotaResult, figures: UnitFigures): PeriodLine[] {
  const { quota, period, most, short, over, isMet } = result
  // What is missing of a rate counts by the percentage point.
  const times = quota.count === 'ratio' ? 100 : 1
  const effect = (key: Effect, size: number) => effectOf(key, size, result, figures)
  // At most so many is kept only when the period is over.
  const isKept = isMet && (most === undefined || figures.isOver(period, quota))
  if (isKept) return [...effect('met', 100), ...effect('over', over * times)]
  if (isMet || !isDecided(quota, period, figures)) return []
  return [...effect('unmet', 100), ...effect('short', short * times)]
}

/** `size`: how many times the effect is given, in hundredths. */
function effectOf(
  key: Effect,
  size: number,
  { quota, period, policy, done, least, most, short, over }: QuotaResult,
  { unit, setting }: UnitFigures,
): PeriodLine[] {
  const each = measure(quota[key], whoOn(unit, period.to, setting))
  if (each === undefined || size === 0) return []
  const value = multiplied(each, size, policy)
  const word = key === 'met' && least === undefined && most === undefined ? 'base' : key
  const amount = (hundredths: number) => {
    return quota.count === 'ratio' ? `${hundredths}%` : formatPoints(hundredths)
  }
  const params = {
    quota: quota.name,
    period: period.label,
    done: amount(done),
    least: amount(least ?? 0),
    most: amount(most ?? 0),
    short: amount(short),
    over: amount(over),
    each: formatPoints(each),
  }
  return [periodLine({ rule: quota, period, policy }, unit, key, value, { key: word, params })]
}

/** What can still be made good is not held against a unit before the period is over. */
export function isDecided(quota: Quota, period: Period, { isOver }: UnitFigures) {
  return quota.most !== undefined || isOver(period, quota)
}

/** What an unmet quota cancels stays to be seen, at nothing. Changes `found`. */
export function cancel(found: PeriodLine[], results: QuotaResult[], figures: UnitFigures) {
  for (const { quota, period, isMet } of results) {
    if (!quota.cancel || isMet || !isDecided(quota, period, figures)) continue
    for (const { rule, line, period: home } of found) {
      if (!isQuota(rule) || !quota.cancel.includes(rule.name) || line.value === 0) continue
      const isLonger = lengths[quota.every] >= lengths[rule.every]
      if (!(isLonger ? endsIn(period, home) : endsIn(home, period))) continue
      const params = { quota: quota.name, period: period.label, clause: quota.clause }
      Object.assign(line, { value: 0, note: { key: 'cancelled', params } })
    }
  }
}

/** What an unmet quota takes: the total of its period, without what longer ones give on their last day. */
export function zeroed(
  { quota, period, policy }: QuotaResult,
  { unit, sum }: UnitFigures,
  found: PeriodLine[],
): PeriodLine {
  const own = found.filter(({ rule }) => lengths[rule.every] <= lengths[quota.every])
  const total = sum(period, everything).value + pointsIn(own, period)
  const reason = { key: 'zeroed', params: { quota: quota.name, period: period.label } }
  return periodLine({ rule: quota, period, policy }, unit, 'zero', -total, reason)
}
