import { type Calendar, type Day, formatWeek, moment, weekId } from '../calendar'
import type { Due } from './due'
import type { Column } from './schema'

/** What a weekly column asks of every unit in one week. */
export interface Deadline extends Pick<
  Exclude<Due, { promptly: true }>,
  'reminders' | 'late' | 'clause'
> {
  column: Column
  /** `2020-2021-2/12`, as submissions have it. */
  week: string
  /** 第十二周 */
  label: string
  /** Monday of the week. */
  monday: Day
  day: Day
  at: Date
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
  const named = { column, week: weekId(found), label: formatWeek(week) }
  return { ...named, monday, day, at: moment(day, at), reminders, late, clause }
}
