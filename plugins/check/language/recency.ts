import type { Day } from '../../policy'
import { complete } from './almanac'
import type { Passage } from './passage'
import type { Span } from './pattern'

/** A date with the day it is. */
export interface Dated extends Span {
  day: Day
}

const pad = (number: number) => String(number).padStart(2, '0')

/** The latest day, to the day, that a passage tells of. */
export function latestDay({ dates }: Passage, today: Day): Dated | undefined {
  const days = complete(dates, today).flatMap(
    ({ start, end, year, month, day, hasMonth, hasYear }) => {
      if (!hasMonth) return []
      const iso = (of: number) => `${of}-${pad(month)}-${pad(day)}`
      // 12月20日 read in January is last year's.
      const isAhead = !hasYear && iso(year) > today && month - Number(today.slice(5, 7)) >= 6
      return [{ start, end, day: iso(isAhead ? year - 1 : year) }]
    },
  )
  return days.toSorted((a, b) => b.day.localeCompare(a.day))[0]
}
