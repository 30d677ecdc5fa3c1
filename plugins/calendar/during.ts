import type { Calendar } from './calendar'
import { addDays, daysBetween } from './days'
import { termOf } from './term'
import type { Day, Period } from './types'

type Part = 'term' | 'vacation'

/** Whether more than half of a period's working days, or of its days where it has none, are in terms (vacations). */
export function isDuring(part: Part, { from, to }: Period, calendar?: Calendar) {
  if (!calendar) return false
  const workdays = calendar.workdays(from, to)
  const days = workdays.length > 0 ? workdays : daysOf({ from, to })
  return days.filter((day) => termPart(part, day, calendar)).length * 2 > days.length
}

/** The term (or the vacation) that a day is in. */
export function termPart(part: Part, day: Day, { semesters }: Calendar): Period | undefined {
  const index = semesters.findLastIndex(({ start }) => start <= day)
  if (index < 0) return undefined
  const term = termOf(semesters[index])
  if (day <= term.to) return part === 'term' ? term : undefined
  const next = semesters[index + 1]?.start
  if (part === 'term' || !next) return undefined
  return { from: addDays(term.to, 1), to: addDays(next, -1), label: `${term.label}后的假期` }
}

function daysOf({ from, to }: Pick<Period, 'from' | 'to'>): Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
}
