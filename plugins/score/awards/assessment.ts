import type { Assessment, Grades, Policy } from '../../policy'
import { monthsOf, type Period } from '../../calendar'
import { rank } from '../board'
import { round } from '../hundredths'
import { isFor } from '../rules/selector'
import { type Setting, whoOn } from '../setting'
import type { Assessed } from '../types'
import { step } from '../rules/value'

/** A unit with the points that are converted. */
interface Entrant {
  unit: string
  class?: string
  points: number
}

/**
 * What points come to in the annual assessment, as units were on a period's last day. `pointsOf` gives a unit's
 * points that fit one of the regulation's conversions.
 */
export function assess(
  policy: Policy,
  all: string[],
  period: Period,
  setting: Setting,
  pointsOf: (unit: string, rule: Assessment) => number,
): Assessed[] {
  return policy.assessment.flatMap((rule) => {
    const entrants = all
      .map((unit) => whoOn(unit, period.to, setting))
      .filter((who) => isFor(rule, who))
      .flatMap((who): Entrant[] => {
        const points = pointsOf(who.unit, rule)
        const parts = { staff: setting.staffOf(who.unit), month: monthsOf(period).length, all: 1 }
        const count = parts[rule.per ?? 'all']
        return count ? [{ ...who, points: round(points / count, policy) }] : []
      })
    const { name, clause, max = Infinity } = rule
    return convert(rule, entrants, policy).map(({ unit, points, value, rank: at }): Assessed => {
      return { name, unit, points, value: Math.min(max, value), rank: at, clause, rule }
    })
  })
}

/** What each comes to, and its place where that matters. */
function convert(
  { weight, full, value }: Assessment,
  entrants: Entrant[],
  policy: Policy,
): (Entrant & { value: number; rank?: number })[] {
  if (value) return groupsOf(value, entrants).flatMap(([grades, own]) => place(grades, own))
  const best = Math.max(0, ...entrants.map(({ points }) => points))
  return entrants.map((one) => {
    const share = best > 0 ? (Math.max(0, one.points) * (full ?? 0)) / best : 0
    return {
      ...one,
      value: round(weight === undefined ? share : (one.points * weight) / 100, policy),
    }
  })
}

/** Those who are placed among each other, and by which steps. */
function groupsOf(value: NonNullable<Assessment['value']>, entrants: Entrant[]) {
  if (!('by' in value)) return [[value, entrants] as const]
  const classes = [...new Set(entrants.map((one) => one.class))]
  return classes.flatMap((name) => {
    const grades = value.values[name ?? ''] ?? value.otherwise
    return grades ? [[grades, entrants.filter((one) => one.class === name)] as const] : []
  })
}

/** Equals share a place and have the same; who has no points is last. */
function place(grades: Grades, entrants: Entrant[]) {
  return rank(entrants).map((one) => {
    const at = one.points > 0 ? one.rank : entrants.length
    const size = grades.of === 'rank' ? at * 100 : one.points
    return { ...one, rank: at, value: step(grades, size) }
  })
}
