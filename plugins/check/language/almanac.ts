import { type Day, dayOn } from '../../calendar'
import type { DateMention } from './date'
import { impossibleHours } from './hour'
import type { Passage } from './passage'
import type { Span } from './pattern'
import { yearOf } from './year'

type Month = [year: number, month: number]

/** A date with the year and month it leaves out. */
export interface Dated extends Span {
  day: number
  /** The months it may be of, the likeliest first; none when its year is not understood. */
  months: Month[]
  /** Whether a month is written here or before. */
  hasMonth: boolean
  /** A mere day apart from the date before: it may as well be of this month. */
  isOpen: boolean
  isBare?: boolean
}

/** How many months ahead a date without a year is last year's: in January one in December. */
const far = 6

/** How far a day may stand from the date whose month it shares: 5月17日至21日. */
const near = 2

function monthsOf({ year, month }: DateMention, before: Dated | undefined, today: Day): Month[] {
  const [thisYear, thisMonth] = today.split('-').map(Number)
  const carried = before?.months ?? [[thisYear, thisMonth]]
  if (month === undefined) return carried
  if (year !== undefined) {
    const known = yearOf(year, thisYear)
    return known === undefined ? [] : [[known, month]]
  }
  if (!carried.length) return []
  const years = [carried[0][0], thisYear, ...(month - thisMonth >= far ? [thisYear - 1] : [])]
  return Array.from(new Set(years), (each) => [each, month])
}

/** Dates to the day with the months they may be of: as the date before has it, else today. */
export function complete(dates: DateMention[], today: Day): Dated[] {
  const completed: Dated[] = []
  let before: Dated | undefined
  for (const date of dates) {
    const { start, end, day = Number.NaN, month, isBare } = date
    if (date.day === undefined && month === undefined) continue
    const isOpen = month === undefined && start - (before?.end ?? -Infinity) > near
    const hasMonth = month !== undefined || Boolean(before?.hasMonth)
    const months = monthsOf(date, before, today)
    before = { start, end, day, months, hasMonth, isOpen, isBare }
    if (date.day !== undefined) completed.push(before)
  }
  return completed
}

/** Words of a text that are wrong by the calendar. */
export interface Mistake extends Span {
  /** The weekday it should be: `星期三`. */
  expected?: string
}

/** Dates and hours that do not exist: 2月30日, 13月5日, 25时10分. */
export function impossibleTimes(passage: Passage, today: Day): Mistake[] {
  const days = complete(passage.dates, today).filter(({ hasMonth, months, day }) => {
    return hasMonth && months.length && months.every((month) => !dayOn(...month, day))
  })
  return [...days, ...impossibleHours(passage)].toSorted((a, b) => a.start - b.start)
}
