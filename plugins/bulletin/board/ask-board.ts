import { partAround, type Period } from '../../calendar'
import type { Desk } from '../../deed'
import type { Board, Row } from '../../score'

export interface BoardOf extends Board {
  period: Period
}

export interface StandingOf extends Row {
  period: Period
}

/** 积分榜: how all units stand. Anyone may ask. */
export function askBoard({ score }: Desk, { period }: { period: Period }): BoardOf {
  return { period, ...score.board(period) }
}

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
