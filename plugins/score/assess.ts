import type { Policy } from '../policy'
import { round } from './hundredths'
import { isFor } from './rule'
import type { Setting } from './setting'
import type { Assessed } from './types'

/**
 * What points come to in the annual assessment. `pointsOf` gives a unit's points that fit one of the
 * regulation's conversions.
 */
export function assess(
  policy: Policy,
  all: string[],
  setting: Setting,
  pointsOf: (unit: string, rule: Policy['assessment'][number]) => number,
): Assessed[] {
  return policy.assessment.flatMap((rule) => {
    const { name, weight, full, max = Infinity, clause } = rule
    const units = all.filter((unit) => isFor(rule, unit, setting))
    const rows = units.map((unit) => ({ unit, points: pointsOf(unit, rule) }))
    const best = Math.max(0, ...rows.map(({ points }) => points))
    return rows.map(({ unit, points }) => {
      const share = best > 0 ? (points * (full ?? 0)) / best : 0
      const value = round(weight === undefined ? share : (points * weight) / 100, policy)
      return { name, unit, points, value: Math.min(max, value), clause }
    })
  })
}
