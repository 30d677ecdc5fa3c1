import { setImmediate as pause } from 'node:timers/promises'
import type { Period } from '../../calendar'
import type { Desk } from '../../deed'
import { type OfficerRow, rowOfNothing, settle } from '../../score'
import type { BoardOf } from '../board/ask-board'
import type { BulletinDetail, BulletinFees } from '../paper/types'
import { detailOf } from './lines'

/** 稿酬 of a period, for its workbook; nothing where the regulation pays nothing beside the points. */
export async function feesOf(desk: Desk, period: Period): Promise<BulletinFees | undefined> {
  const fees = desk.score.feesIn(period)
  if (!fees) return undefined
  const details: BulletinDetail[] = []
  for (const { unit } of desk.score.fees.board(period).rows) {
    const points = desk.score.fees.points(period, unit)
    details.push(...points.map((point) => detailOf(desk, point, fees)))
    await pause()
  }
  return { name: fees.name, currency: fees.currency, details }
}

/** A board on which units stand that are only paid: by a share of what earns no points. */
export function withPaid(board: BoardOf, { details }: BulletinFees): BoardOf {
  const known = new Set(board.rows.map(({ unit }) => unit))
  const paid = new Set(details.map(({ unit }) => unit).filter((unit) => !known.has(unit)))
  const rows = [...paid].map((unit) => rowOfNothing(unit, board.rows))
  const without = (units: string[]) => units.filter((unit) => !paid.has(unit))
  return {
    ...board,
    rows: [...board.rows, ...rows],
    idle: without(board.idle),
    returned: without(board.returned),
  }
}

/** What each unit is paid in a period. */
export function paidUnits({ score }: Desk, period: Period): Map<string, number> {
  return new Map(score.fees.board(period).rows.map(({ unit, points }) => [unit, points]))
}

/** What an officer is paid for what they handed in; what a period takes is the unit's. */
export function paidTo({ unit, officer }: OfficerRow, { details }: BulletinFees): number {
  const own = details.filter((each) => each.unit === unit && each.officer === officer)
  return settle(own.reduce((sum, { value }) => sum + value, 0))
}
