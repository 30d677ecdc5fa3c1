import type { Period } from '../calendar'
import type { Policy, Quota } from '../policy'
import { round } from './hundredths'
import { type Filter, filterOf } from './filter'
import type { Who } from './setting'
import { measure } from './value'

/** Sums of one unit: hundredths of a point, and items. */
export type Sum = (period: Pick<Period, 'from' | 'to'>, filter: Filter) => SumOf

export interface SumOf {
  value: number
  count: number
}

/** Where a unit stands with a quota in one period; all in hundredths. */
export interface Standing {
  quota: Quota
  period: Period
  done: number
  least?: number
  most?: number
  /** How many short of `least`, or beyond `most`. */
  short: number
  over: number
  isMet: boolean
}

/** Where a unit stands; undefined where the quota has nothing for it. */
export function standingOf(
  quota: Quota,
  period: Period,
  sum: Sum,
  { who, policy, carried, periods }: QuotaOf,
): Standing | undefined {
  const own = measure(quota.least, who)
  const most = measure(quota.most, who)
  if (quota.least !== undefined && own === undefined) return
  if (quota.most !== undefined && most === undefined) return
  const counted = quota.quota ? periods : doneOf(quota, period, sum, policy)
  if (counted === undefined) return
  const done = counted + (quota.carry === 'done' ? carried : 0)
  const least = own === undefined ? undefined : own + (quota.carry === 'short' ? carried : 0)
  const short = Math.max(0, (least ?? done) - done, done - (most ?? done))
  const over = least === undefined ? 0 : Math.max(0, done - least)
  return { quota, period, done, least, most, short, over, isMet: short === 0 }
}

export interface QuotaOf {
  who: Who
  policy: Policy
  /** What was missing before, or done; in hundredths. */
  carried: number
  /** How many periods of the quotas that it counts, in hundredths. */
  periods: number
}

function doneOf(quota: Quota, period: Period, sum: Sum, policy: Policy): number | undefined {
  const { count } = quota
  const counted = (on?: string, late?: boolean, isOnce?: boolean) =>
    sum(period, filterOf(quota, policy, { on, late, isOnce }))
  if (count === 'points') return counted().value
  if (count === 'late') return counted('submitted', true).count * 100
  if (count !== 'ratio') return counted(count).count * 100
  const submitted = counted('submitted', false, true).count
  // Without anything handed in there is no rate.
  if (submitted === 0) return
  return round((counted('adopted', false, true).count * 100) / submitted, policy)
}
