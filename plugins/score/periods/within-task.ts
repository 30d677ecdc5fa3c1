import type { Limit, On } from '../../policy'
import { formatPoints } from '../hundredths'
import { byDay } from '../points'
import { filterOf } from '../rules/filter'
import { type PeriodLine, periodLine } from './period-line'
import type { QuotaResult } from './quota-results'
import type { UnitFigures } from './unit-figures'

/**
 * What earns points only `after` a quota is taken back for what the quota asks for: for the first of a
 * period, as they came. Units that the quota asks nothing of keep all.
 */
export function withinTask(
  { quota, period, policy, least = 0 }: QuotaResult,
  { unit, linesIn }: UnitFigures,
): PeriodLine[] {
  const lines = linesIn(period, quota.every)
  if (!lines.some(({ after }) => after === quota.name)) return []
  const on = quota.count as On
  let [left, taken] = [least / 100, 0]
  for (const line of lines.filter(filterOf(quota, policy, { on })).toSorted(byDay)) {
    const within = Math.min(left, line.count)
    left -= within
    const isTaken = line.after === quota.name && line.count > 0
    if (isTaken) taken += (line.value * within) / line.count
  }
  if (taken === 0) return []
  const { every, clause, column, outlet, tier, trait, late, commissioned } = quota
  const about: Limit = { every, clause, on: [on], column, outlet, tier, trait, late, commissioned }
  const params = { quota: quota.name, period: period.label, least: formatPoints(least) }
  const applied = { rule: about, period, policy }
  return [periodLine(applied, unit, `within ${quota.name}`, -taken, { key: 'within', params })]
}
