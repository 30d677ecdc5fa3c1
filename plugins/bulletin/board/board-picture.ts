import { type Day, monthsOf, parsePeriod, type Period, today } from '../../calendar'
import type { Desk } from '../../deed'
import type { Row } from '../../score'
import { drawBoard, drawUnit, type Month } from '../picture'
import { say } from '../say'

/**
 * 积分榜 as PNGs: one, or two when it is long. `note` stands on top: 公示稿. Rejects when they cannot
 * be drawn.
 */
export function boardPictures(desk: Desk, period: Period, note?: string): Promise<Buffer[]> {
  const { rows, idle } = desk.score.board(period)
  const title = say('bulletin.picture.title', { period: period.label })
  return drawBoard({ school: schoolOf(desk, period), title, note, idle, rows })
}

/** A unit's year as a PNG, month by month. Rejects when it cannot be drawn. */
export function yearPicture(desk: Desk, unit: string, year: Period): Promise<Buffer> {
  const { points, rank } = desk.score.standing(unit, year)
  return drawUnit({
    school: schoolOf(desk, year),
    title: say('bulletin.picture.unit-title', { unit, period: year.label }),
    months: monthsIn(year).map((month) => pictureMonth(month, desk.score.standing(unit, month))),
    total: { points, rank, of: desk.roster.units.length },
  })
}

function schoolOf({ policy }: Desk, { to }: Period): string {
  const last: Day = to < today() ? to : today()
  return policy.at(last).school
}

function pictureMonth({ label }: Period, row: Row): Month {
  const { points, parts, rank, submitted, adopted } = row
  const hasSomething = submitted > 0 || adopted > 0 || points !== 0
  return { label, points, parts, ...(hasSomething && { rank }) }
}

function monthsIn(year: Period): Period[] {
  return monthsOf(year).map((month) => {
    const label = say('bulletin.picture.month', { month: Number(month.slice(5)) })
    return { ...parsePeriod(month, `${month}-01`)!, label }
  })
}
