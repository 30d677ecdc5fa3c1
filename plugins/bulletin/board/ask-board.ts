import { partAround, type Period } from '../../calendar'
import type { Desk } from '../../deed'
import type { Board, Row } from '../../score'

/** How all units stand in a period. */
export interface BoardOf extends Board {
  period: Period
}

/** Where one unit stands in a period. */
export interface StandingOf extends Row {
  period: Period
}

/** 积分榜: how all units stand. Anyone may ask. */
export function askBoard({ score }: Desk, { period }: { period: Period }): BoardOf {
  return { period, ...score.board(period) }
}

/** Where one unit stands among all. Anyone may ask. */
export function askStanding(
  { score }: Desk,
  { period, unit }: { period: Period; unit: string },
): StandingOf {
  return { period, ...score.standing(unit, period) }
}

/** The regulation's year in which a period begins. */
export function yearOfPeriod({ policy }: Desk, { from }: Period): Period {
  return partAround(from, 12, policy.at(from).yearFrom)
}
