import {
  addDays,
  type Calendar,
  type Day,
  formatWeek,
  moment,
  type TeachingWeek,
  workdaysAfter,
  weekId,
} from '../calendar'
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
  /** The last day on which a late manuscript is accepted; never before the week is over. */
  closes: Day
}

/** Whether a column is handed in every week. */
export function isWeekly({ due }: Column): boolean {
  return !!due && !('promptly' in due)
}

/**
 * What a column asks in the week of a day; undefined when nothing: in a vacation, in a week of
 * holidays, and for a column that is handed in promptly or by no calendar.
 */
export function deadlineOf(column: Column, date: Day, calendar: Calendar): Deadline | undefined {
  const { due } = column
  const found = calendar.weekOf(date)
  if (!due || 'promptly' in due || !found) return
  const { every, at, shift, reminders, late, lateWorkdays, clause } = due
  const day = calendar.dueDay(date, every, shift)
  if (!day) return
  const { week, monday } = found
  const named = { column, week: weekId(found), label: formatWeek(week) }
  const [sunday, last] = [addDays(monday, 6), workdaysAfter(day, lateWorkdays, calendar)]
  const closes = last > sunday ? last : sunday
  return { ...named, monday, day, at: moment(day, at), closes, reminders, late, clause }
}

/** The last day on which manuscripts of a week were accepted; undefined when they still are. */
export function closedOn(
  column: Column,
  { monday }: TeachingWeek,
  day: Day,
  calendar: Calendar,
): Day | undefined {
  const closes = deadlineOf(column, monday, calendar)?.closes ?? addDays(monday, 6)
  return closes < day ? closes : undefined
}
