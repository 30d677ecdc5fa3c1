import { partAround, type Period, today } from '../../calendar'
import type { Desk } from '../../deed'
import { isHandedIn } from '../../ledger'
import type { Board, Row } from '../../score'

export interface BoardOf extends Board {
  period: Period
  /** See `isUnvalued`: the counts alone say how the units stand. */
  isUnvalued: boolean
  /** Units that handed in nothing; they may have a row for what else they have. */
  idle: string[]
  /** Units with nothing but manuscripts given back, to be mended. */
  returned: string[]
}

export interface StandingOf extends Row {
  period: Period
  isUnvalued: boolean
  /** Whether a manuscript was given back to be mended. */
  isReturned: boolean
  /** Whether nothing was handed in, adopted, given or taken off. */
  isIdle: boolean
}

/** 积分榜: how all units stand. Anyone may ask. */
export function askBoard(desk: Desk, { period }: { period: Period }): BoardOf {
  const { rows } = desk.score.board(period)
  const units = [...desk.roster.units.map(({ name }) => name), ...rows.map(({ unit }) => unit)]
  // Whoever has a part of another's manuscript handed it in with them.
  const joint = new Set(rows.filter(({ parts }) => parts.submitted).map(({ unit }) => unit))
  const silent = [...new Set(units)].filter(
    (unit) => !joint.has(unit) && !hasHandedIn(desk, unit, period),
  )
  const returned = silent.filter((unit) => hasReturned(desk, unit, period))
  const idle = silent.filter((unit) => !returned.includes(unit))
  return { period, isUnvalued: isUnvalued(desk, period), rows, returned, idle }
}

function hasHandedIn({ ledger }: Desk, unit: string, { from, to }: Period): boolean {
  return ledger.submissions(unit, from, to).some(isHandedIn)
}

export function askStanding(
  desk: Desk,
  { period, unit }: { period: Period; unit: string },
): StandingOf {
  const isReturned = hasReturned(desk, unit, period)
  const row = desk.score.standing(unit, period)
  const hasCounts = row.submitted !== 0 || row.adopted !== 0
  const isIdle = !hasCounts && !desk.score.points(period, unit).length
  return { period, isUnvalued: isUnvalued(desk, period), isReturned, isIdle, ...row }
}

/** Whether nothing earns points by the regulation, and nobody was given any by hand. */
export function isUnvalued({ policy, score }: Desk, period: Period): boolean {
  const day = today()
  const { points } = policy.at(period.to < day ? period.to : day)
  return !points.length && score.lines(period).every(({ value }) => value === 0)
}

function hasReturned({ ledger }: Desk, unit: string, { from, to }: Period): boolean {
  return ledger.submissions(unit, from, to).some(({ status }) => status === 'returned')
}

/** The regulation's year in which a period begins. */
export function yearOfPeriod({ policy }: Desk, { from }: Period): Period {
  return partAround(from, 12, policy.at(from).yearFrom)
}
