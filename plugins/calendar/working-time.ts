import type { Calendar } from './calendar'
import { addDays, dayOf, moment } from './days'

const HOUR = 3600_000

/** When people are at work on a working day, as `HH:mm`. */
export interface WorkingHours {
  from: string
  to: string
}

/** The moment so many hours of work after another; outside them, time stands still. */
export function workingTimeAfter(
  start: Date,
  hours: number,
  { from, to }: WorkingHours,
  calendar: Pick<Calendar, 'isWorkday'>,
): Date {
  let left = hours * HOUR
  for (let day = dayOf(start); ; day = addDays(day, 1)) {
    if (!calendar.isWorkday(day)) continue
    const begin = Math.max(+moment(day, from), +start)
    const rest = +moment(day, to) - begin
    if (rest >= left) return new Date(begin + left)
    left -= Math.max(0, rest)
  }
}
