import type { Day } from '../../calendar'
import { complete } from './almanac'
import type { Passage } from './passage'
import type { Span } from './pattern'

/** A date with the day it is. */
export interface Dated extends Span {
  day: Day
}

const pad = (number: number) => String(number).padStart(2, '0')

function daysOf({ dates }: Passage, today: Day): Dated[] {
  return complete(dates, today).flatMap(({ start, end, year, month, day, hasMonth, hasYear }) => {
    if (!hasMonth) return []
    const iso = (of: number) => `${of}-${pad(month)}-${pad(day)}`
    // 12月20日 read in January is last year's.
    const isAhead = !hasYear && iso(year) > today && month - Number(today.slice(5, 7)) >= 6
    return [{ start, end, day: iso(isAhead ? year - 1 : year) }]
  })
}

/** The latest day, to the day, that a passage tells of. */
export function latestDay(passage: Passage, today: Day): Dated | undefined {
  return daysOf(passage, today).toSorted((a, b) => b.day.localeCompare(a.day))[0]
}

/** Whether a passage begins with a day that is yet to come, and tells of no other. */
export function isComing(passage: Passage, today: Day): boolean {
  const [first] = passage.sentences[0] ?? []
  const days = daysOf(passage, today)
  return days[0]?.start === first?.start && days.every(({ day }) => day > today)
}
