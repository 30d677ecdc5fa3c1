import type { Period } from '../../calendar'
import { type Desk, Refusal } from '../../deed'
import { type Line, settle } from '../../score'
import { askStanding, isUnvalued, type StandingOf } from '../board/ask-board'
import { say } from '../say'

/** Units side by side that still fit in one message. */
const MOST = 5

/** What came of one outlet, or of handing in, endorsements, and the rest. */
export interface Earned {
  name: string
  /** Hundredths. */
  points: number
  /** Items; none for points that were given or taken. */
  count: number
}

export interface ComparedUnit extends StandingOf {
  earned: Earned[]
  /** Names of what another of them has and this one has not. */
  lacks: string[]
}

export interface Comparison {
  period: Period
  /** Nothing earns points: only counts can be compared. */
  isUnvalued: boolean
  /** The first on top. */
  units: ComparedUnit[]
}

/** 对比: two to five units side by side. Anyone may ask. */
export function askComparison(
  desk: Desk,
  { period, units }: { period: Period; units: string[] },
): Comparison | Refusal {
  if (units.length < 2 || units.length > MOST) {
    return new Refusal(`bulletin.compare.${units.length < 2 ? 'too-few' : 'too-many'}`, [MOST])
  }
  const earned = new Map(units.map((unit) => [unit, earnedBy(desk, unit, period)]))
  const names = [...new Set([...earned.values()].flat().map(({ name }) => name))]
  const compared = units.map((unit): ComparedUnit => {
    const own = earned.get(unit)!
    const lacks = names.filter((name) => !own.some((each) => each.name === name))
    return { ...askStanding(desk, { period, unit }), earned: own, lacks }
  })
  const sorted = compared.toSorted((a, b) => b.points - a.points)
  return { period, isUnvalued: isUnvalued(desk, period), units: sorted }
}

/** What a unit has by outlet and kind, in the order of the day it came. */
function earnedBy(desk: Desk, unit: string, period: Period): Earned[] {
  const sums = new Map<string, Earned>()
  for (const line of desk.score.lines(period, unit)) {
    const name = nameOf(line)
    const sum = sums.get(name) ?? { name, points: 0, count: 0 }
    sum.points += line.value
    sum.count += isCounted(line) ? line.count : 0
    sums.set(name, sum)
  }
  return [...sums.values()].filter(({ points, count }) => settle(points) !== 0 || count > 0)
}

function isCounted({ on }: Line): boolean {
  return on === 'submitted' || on === 'adopted'
}

/** 投稿, 头条 */
function nameOf({ kind, outlet }: Line): string {
  return (kind === 'adopted' && outlet) || say(`bulletin.paper.kinds.${kind}`)
}
