import { addDays, formatWeek } from '../../../plugins/calendar'
import { calendar } from '../weeks'

/** `2021-06-01` */
export type Day = string

/** A teaching week as the office has it. 通知 三（二）1: 每周五前; the next working day is late. */
export interface Week {
  label: string
  monday: Day
  due: Day
  /** The last day a late file is accepted. */
  closes: Day
}

export function momentAt(day: Day, minutes: number): number {
  return Date.parse(`${day}T00:00:00+08:00`) + minutes * 60_000
}

export function weekOf(day: Day): Week {
  const { week, monday } = calendar.weekOf(day)!
  const due = search(addDays(monday, 4), -1)
  return { label: formatWeek(week), monday, due, closes: search(addDays(due, 1), 1) }
}

export function weekBefore(day: Day): Week {
  return weekOf(addDays(day, -7))
}

/** The first working day from here on, or back. */
function search(day: Day, step: number): Day {
  return calendar.isWorkday(day) ? day : search(addDays(day, step), step)
}

/** Monday to Friday of a week, up to a day. */
export function daysOf({ monday }: Week, until: Day): Day[] {
  return [0, 1, 2, 3, 4].map((no) => addDays(monday, no)).filter((day) => day <= until)
}

/** Mondays to Fridays from one day to another. */
export function daysBetween(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1))
    if (![0, 6].includes(weekday(day))) days.push(day)
  return days
}

/** 0 is Sunday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}
