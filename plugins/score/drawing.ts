import { partOfYear, type Period } from '../calendar'
import type { BoardPicture, Month, UnitPicture } from './picture'
import type { Board, Row } from './types'
import { plainly } from './words'

/** A unit's place in a period. */
type Standing = (period: Period) => Row

/** 积分榜 as it is drawn; `note` stands beside the school's name. */
export function pictureBoard(
  { rows, idle }: Board,
  period: Period,
  school: string,
  note?: string,
): BoardPicture {
  const title = plainly('picture', { period: period.label })
  return {
    school,
    title,
    note,
    idle,
    rows: rows.map(({ submitted, adopted, ...row }) => ({
      ...row,
      counts: { submitted, adopted },
    })),
  }
}

/** A unit's year as it is drawn, month by month; its place is among `of` units. */
export function pictureUnit(
  standing: Standing,
  year: Period,
  school: string,
  of: number,
): UnitPicture {
  const { unit, points, rank } = standing(year)
  return {
    school,
    title: plainly('unit-picture', { unit, period: year.label }),
    months: monthsOf(year).map((month) => pictureMonth(month, standing(month))),
    total: { points, rank, of },
  }
}

function pictureMonth({ label }: Period, row: Row): Month {
  const { points, parts, rank, submitted, adopted } = row
  const hasSomething = submitted > 0 || adopted > 0 || points !== 0
  return { label, points, parts, ...(hasSomething && { rank }) }
}

function monthsOf({ from }: Period): Period[] {
  const [year, first] = from.split('-').map(Number)
  return Array.from({ length: 12 }, (_, index): Period => {
    const period = partOfYear(year, first + index, 1, 1)
    return { ...period, label: plainly('month', { month: ((first - 1 + index) % 12) + 1 }) }
  })
}
