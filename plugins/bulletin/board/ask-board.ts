import { partAround, type Period, today } from '../../calendar'
import type { Desk } from '../../deed'
import type { Board, Row } from '../../score'

export interface BoardOf extends Board {
  period: Period
  /** See `isUnvalued`: the counts alone say how the units stand. */
  isUnvalued: boolean
  /** Units with nothing but manuscripts given back, to be mended; `idle` are the others. */
  returned: string[]
}

export interface StandingOf extends Row {
  period: Period
  isUnvalued: boolean
  /** Whether a manuscript was given back to be mended. */
  isReturned: boolean
}

/** 积分榜: how all units stand. Anyone may ask. */
export function askBoard(desk: Desk, { period }: { period: Period }): BoardOf {
  const { rows, idle } = desk.score.board(period)
  const returned = idle.filter((unit) => hasReturned(desk, unit, period))
  const left = idle.filter((unit) => !returned.includes(unit))
  return { period, isUnvalued: isUnvalued(desk, period), rows, returned, idle: left }
}

export function askStanding(
  desk: Desk,
  { period, unit }: { period: Period; unit: string },
): StandingOf {
  const isReturned = hasReturned(desk, unit, period)
  const own = { isUnvalued: isUnvalued(desk, period), isReturned }
  return { period, ...own, ...desk.score.standing(unit, period) }
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
