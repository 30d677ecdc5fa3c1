import type { Limit, Quota } from '../policy'
import type { Period } from '../calendar'
import { cancel, earned, isDue, standingsOf, zero } from './aim'
import { book, type Seals, type Step } from './book'
import { type Case, type Due, isQuota, type Regular, rulesDue } from './due'
import type { Filter } from './filter'
import { isTotal, limited } from './limit'
import type { Sum, SumOf } from './quota'
import type { Line } from './types'

/**
 * What the regulation gives and takes by the period: limits of some points first, then quotas, limits
 * of their points, limits of the total, and what makes it zero.
 */
export function regularLines(sum: Sum, about: Case): Line[] {
  const due = rulesDue(about)
  const limits = due.filter((one): one is Due<Limit> => !isQuota(one.rule))
  const quotas = due.filter((one): one is Due<Quota> => isQuota(one.rule))
  const found: Regular[] = []
  const bound = (some: Due<Limit>[]) => {
    for (const one of some) {
      const bounded = limited(one, sum, found, about)
      if (bounded) found.push(bounded)
    }
  }
  bound(limits.filter((one) => !isTotal(one) && !one.rule.quota))
  const standings = standingsOf(quotas, sum, about)
  found.push(...standings.flatMap((standing) => earned(standing, about)))
  cancel(found, standings, about)
  bound(limits.filter((one) => one.rule.quota))
  bound(limits.filter(isTotal))
  for (const one of standings) {
    if (one.quota.zero && !one.isMet && isDue(one.quota, one.period, about)) {
      zero(found, one, sum, about)
    }
  }
  return found.filter(({ line }) => line.value !== 0 || line.note).map(({ line }) => line)
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
