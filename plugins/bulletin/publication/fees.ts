import { setImmediate as pause } from 'node:timers/promises'
import type { Period } from '../../calendar'
import type { Desk } from '../../deed'
import { type OfficerRow, rowOfNothing, settle } from '../../score'
import type { BoardOf } from '../board/ask-board'
import type { BulletinDetail, BulletinFees } from '../paper/types'
import { detailOf } from './lines'

/** What is paid beside the points, line by line and unit by unit. */
export interface Paid {
  fees: BulletinFees
  units: Map<string, number>
}

/** 稿酬 of a period, for its workbook; nothing where the regulation pays nothing beside the points. */
export async function paidIn(desk: Desk, period: Period): Promise<Paid | undefined> {
  const fees = desk.score.feesIn(period)
  if (!fees) return undefined
  const { name, currency } = fees
  const book = desk.score.fees
  const { rows } = book.board(period)
  const lists = rows.map(({ unit }) => book.points(period, unit))
  const details: BulletinDetail[] = []
  for (const points of lists) {
    details.push(...points.map((point) => detailOf(desk, point, fees)))
    await pause()
  }
  const units = new Map(rows.map(({ unit, points }) => [unit, points]))
  return { fees: { name, currency, details }, units }
}

/** A board on which units stand that are only paid: by a share of what earns no points. */
export function withPaid(board: BoardOf, { fees: { details } }: Paid): BoardOf {
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

/** What an officer is paid for what they handed in; what a period takes is the unit's. */
export function paidTo({ unit, officer }: OfficerRow, { fees: { details } }: Paid): number {
  const own = details.filter((each) => each.unit === unit && each.officer === officer)
  return settle(own.reduce((sum, { value }) => sum + value, 0))
}
