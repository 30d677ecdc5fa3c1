import type { Day, Every, Limit, Period, Policy, Quota } from '../policy'
import { book, type Seals, type Step } from './book'
import { all, type Filter, filterOf } from './filter'
import { formatPoints, round } from './hundredths'
import { kinds, versionOf } from './lines'
import { type Standing, type Sum, type SumOf, standingOf } from './quota'
import { hasKeys, isFor } from './rule'
import type { Setting } from './setting'
import { isDuring, lengths, spansOf } from './span'
import type { Kind, Line, Reason } from './types'
import { measure } from './value'

/**
 * What the regulation gives and takes by the period: limits of some points first, then quotas, limits
 * of their points, limits of the total, and what makes it zero.
 */
export function regularLines(sum: Sum, about: Case): Line[] {
  const due = rulesDue(about)
  const limits = due.filter((one): one is Due<Limit> => 'clause' in one.rule && !isQuota(one.rule))
  const quotas = due.filter((one): one is Due<Quota> => isQuota(one.rule))
  const found: Regular[] = []
  const isTotal = ({ rule }: Due<Limit>) => !hasKeys(rule) && !rule.quota && !rule.except
  for (const one of limits) {
    if (!isTotal(one) && !one.rule.quota) add(found, limited(one, sum, found, about))
  }
  const standings = standingsOf(quotas, sum, about)
  for (const standing of standings) found.push(...earned(standing, about))
  cancel(found, standings, about)
  for (const one of limits) if (one.rule.quota) add(found, limited(one, sum, found, about))
  for (const one of limits) if (isTotal(one)) add(found, limited(one, sum, found, about))
  for (const { quota, period, isMet, policy } of standings) {
    if (!quota.zero || isMet || !isDue(quota, period, about)) continue
    const total = sum(period, all).value + within(found, period)
    add(found, {
      rule: quota,
      line: lineOf({ rule: quota, period, policy }, 'zero', -total, about, {
        key: 'zeroed',
        params: { quota: quota.name, period: period.label },
      }),
    })
  }
  return found.map(({ line }) => line)
}

/**
 * The same, booked: a correction of a month that is public may change what a period gave, and that is
 * a correction too. `base` is without corrections.
 */
export function bookedRegular(base: Sum, corrections: Line[], about: Case, seals: Seals): Line[] {
  const lines = regularLines(base, about)
  if (corrections.length === 0) return lines
  const steps: Step[] = [{ seq: 0, entryId: '', day: '', lines }]
  const ordered = corrections.toSorted((a, b) => a.seq - b.seq)
  for (const [index, { seq, day, correction }] of ordered.entries()) {
    if (ordered[index + 1]?.seq === seq) continue
    const known = ordered.slice(0, index + 1)
    const sum: Sum = (period, filter) => corrected(base, known, period, filter)
    steps.push({ seq, entryId: correction!.entryId, day, lines: regularLines(sum, about) })
  }
  return book(steps, seals)
}

/** Sums with corrections, which are of the days that they correct. */
export function corrected(
  base: Sum,
  corrections: Line[],
  period: Pick<Period, 'from' | 'to'>,
  filter: Filter,
): SumOf {
  const sum = { ...base(period, filter) }
  for (const line of corrections) {
    const { of } = line.correction!
    if (of < period.from || of > period.to || !filter.has(line)) continue
    sum.value += line.value
    sum.count += line.count
  }
  return sum
}
