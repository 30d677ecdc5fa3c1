import type { Limit, Quota } from '../../policy'
import { settle } from '../hundredths'
import { isFor } from '../rules/selector'
import { whoOn, type Basis } from '../setting'
import { type LinesAfter, withCorrections } from '../subjects/correction'
import type { Line } from '../types'
import { isTotal, limited } from './limit'
import type { PeriodLine } from './period-line'
import { type AppliedRule, isQuota, lastDay } from './period-rule'
import { cancel, isDecided, quotaPoints, zeroed } from './quota-points'
import { quotaResults } from './quota-results'
import { figuresOf, laterThan, type UnitFigures } from './unit-figures'
import { withinTask } from './within-task'

/**
 * What the regulation gives and takes a unit by the period: what is not beyond a task first, limits of
 * some points, then quotas,
 * which see these, limits of their points, limits of the total, and what makes it zero.
 */
function linesGiven(
  applied: AppliedRule[],
  figures: UnitFigures,
  withLimits: (lines: Line[]) => UnitFigures,
): Line[] {
  const limits = applied.filter((one): one is AppliedRule<Limit> => !isQuota(one.rule))
  const quotas = applied.filter((one): one is AppliedRule<Quota> => isQuota(one.rule))
  const found: PeriodLine[] = []
  const bound = (some: AppliedRule<Limit>[]) => {
    for (const one of some) {
      const line = limited(one, figures, found)
      if (line) found.push(line)
    }
  }
  found.push(...quotaResults(quotas, figures).flatMap((result) => withinTask(result, figures)))
  bound(limits.filter((one) => !isTotal(one) && !one.rule.quota))
  const limitedFigures = withLimits(found.map(({ line }) => line))
  const results = quotaResults(quotas, limitedFigures)
  found.push(...results.flatMap((result) => quotaPoints(result, figures)))
  cancel(found, results, figures)
  bound(limits.filter((one) => one.rule.quota))
  bound(limits.filter(isTotal))
  for (const result of results) {
    const { quota, period, isMet } = result
    const isZeroed = quota.zero && !isMet && isDecided(quota, period, figures)
    if (isZeroed) found.push(zeroed(result, figures, found))
  }
  return found.filter(({ line }) => settle(line.value) !== 0 || line.note).map(({ line }) => line)
}

/**
 * What the rules of periods give and take a unit, whose own lines are in the order of their days: a
 * correction of a month that is public may change what a period gave, and that is a correction too.
 */
export function periodLines(
  unit: string,
  own: readonly Line[],
  rules: AppliedRule[],
  basis: Basis,
): Line[] {
  const { setting, asOf, publicationOf } = basis
  const applied = rules.filter(({ rule, period }) => {
    return isFor(rule, whoOn(unit, lastDay(period, asOf), setting))
  })
  if (applied.length === 0) return []
  const after = (seq: number) => {
    const figures = figuresOf(unit, own, basis, seq)
    return linesGiven(applied, figures, (lines) => figuresOf(unit, [...own, ...lines], basis, seq))
  }
  const steps: LinesAfter[] = [{ seq: 0, entryId: '', day: '', lines: after(0) }]
  const later = own.flatMap((line) => {
    const entry = laterThan(line, publicationOf)
    return entry ? { ...entry, day: line.day } : []
  })
  const bySeq = later.toSorted((a, b) => a.seq - b.seq)
  for (const entry of new Map(bySeq.map((each) => [each.seq, each])).values()) {
    steps.push({ ...entry, lines: after(entry.seq) })
  }
  return steps.length === 1 ? steps[0].lines : withCorrections(steps, publicationOf)
}
