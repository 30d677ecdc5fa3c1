import type { Calendar } from './calendar'
import { addDays } from './clock'
import type { Reminder } from './due'
import { formatWeek } from './week'
import type { Clause, Column, Day, TeachingWeek } from './types'

/** What a weekly column asks of every unit in one week. */
export interface Deadline {
  column: Column
  /** `2020-2021-2/12`, as submissions have it. */
  week: string
  /** 第十二周 */
  label: string
  /** Monday of the week. */
  monday: Day
  day: Day
  at: Date
  reminders: Reminder[]
  /** What a later manuscript is called: 迟报. */
  late?: string
  clause: Clause
}

/** A moment `HH:mm` of a day in Asia/Shanghai. */
export function moment(day: Day, time: string): Date {
  return new Date(`${day}T${time}:00+08:00`)
}

/** The moment a day is over. */
export function endOfDay(day: Day): Date {
  return moment(addDays(day, 1), '00:00')
}

/** `HH:mm` that is meant when only a day is said, and no regulation says more: all of that day. */
export const lastMinute = '23:59'

/** `2020-2021-2/12` */
export function weekId({ semester, week }: TeachingWeek): string {
  return `${semester.id}/${week}`
}

/**
 * What a column asks in the week of a day; undefined when nothing: in a vacation, in a week of
 * holidays, and for a column that is handed in promptly or by no calendar.
 */
export function deadlineOf(column: Column, date: Day, calendar: Calendar): Deadline | undefined {
  const { due } = column
  const found = calendar.weekOf(date)
  if (!due || 'promptly' in due || !found) return
  const { every, at, shift, reminders, late, clause } = due
  const day = calendar.dueDay(date, every, shift)
  if (!day) return
  const { week, monday } = found
  const label = formatWeek(week)
  const moments = { monday, day, at: moment(day, at), reminders, late, clause }
  return { column, week: weekId(found), label, ...moments }
}

/** The day so many working days before another; itself for 0. */
export function workdaysBefore(day: Day, count: number, calendar: Calendar): Day {
  let earlier = day
  for (let left = count; left > 0;) {
    earlier = addDays(earlier, -1)
    if (calendar.isWorkday(earlier)) left--
  }
  return earlier
}
