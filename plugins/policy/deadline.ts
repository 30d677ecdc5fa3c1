import {
  addDays,
  type Calendar,
  type Cycle,
  type Day,
  type DuePeriod,
  dayInMonth,
  duePeriodAt,
  duePeriodBefore,
  duePeriodOf,
  isDuring,
  moment,
  weekdays,
  workdaysAfter,
  workdaysBefore,
} from '../calendar'
import { type Due, isAmong } from './due'
import type { Column } from './schema'

type Dated = Exclude<Due, { promptly: true }>

/** What a column asks of every unit for one week or month. */
export interface Deadline extends Pick<Dated, 'reminders' | 'late' | 'clause'> {
  column: Column
  period: DuePeriod
  day: Day
  at: Date
  /** The last day on which a late manuscript is accepted; never before the week, or month, is over. */
  closes: Day
}

/** How often a column is due; undefined for one that is handed in promptly or at no time. */
export function cycleOf({ due }: Pick<Column, 'due'>): Cycle | undefined {
  if (!due || 'promptly' in due) return undefined
  return due.every === 'month' ? 'month' : 'week'
}

/** What the names of its files are numbered by: what it is due by, else what their form asks for. */
export function numberedBy({ filename, due }: Column): Cycle {
  return cycleOf({ due }) ?? (filename?.form.includes('{month}') ? 'month' : 'week')
}

/** What is asked for a week or month is what was in force when it began: nobody plans by two deadlines. */
function dueIn({ due, dues }: Column, { from }: DuePeriod): Due | undefined {
  const [first] = dues ?? []
  return first ? (dues!.findLast(({ since }) => since <= from) ?? first).due : due
}

/**
 * Whether late manuscripts are taken until the week or month is over, though the working days for
 * them may be over before.
 */
export function isTakenThroughout(due: Dated): boolean {
  if (due.lateWorkdays === 0) return false
  if (due.every === 'month') return due.of === 'this' && due.day !== 31
  return weekdays.indexOf(due.every) + due.lateWorkdays <= weekdays.indexOf('friday')
}

/** Whether a column is due every week. */
export function isWeekly(column: Column): boolean {
  return cycleOf(column) === 'week'
}

/** What a column asks for the week or month of an id, `2020-2021-2/12` or `2021-05`. */
export function deadlineAt(column: Column, id: string, calendar: Calendar): Deadline | undefined {
  const period = duePeriodAt(id, calendar)
  return period && deadlineIn(column, period, calendar)
}

/**
 * What a column asks for a week or month; undefined when nothing: in a vacation, in a week of holidays, and
 * for a column that is due by another cycle or by none.
 */
export function deadlineIn(
  column: Column,
  period: DuePeriod,
  calendar: Calendar,
): Deadline | undefined {
  const due = dueIn(column, period)
  if (!due || 'promptly' in due || cycleOf({ due }) !== period.cycle) return undefined
  const day = dueDay(due, period, calendar)
  if (!day) return undefined
  const { at, reminders, late, lateWorkdays, clause } = due
  const last = workdaysAfter(day, lateWorkdays, calendar)
  const closes = last > period.to ? last : period.to
  return { column, period, day, at: moment(day, at), closes, reminders, late, clause }
}

function dueDay(due: Dated, period: DuePeriod, calendar: Calendar): Day | undefined {
  if (due.every !== 'month') {
    if (!isAmong(due.weeks, period.no)) return undefined
    return calendar.dueDay(period.from, due.every, due.shift)
  }
  if (due.during && !isDuring(due.during, period, calendar)) return undefined
  const meant = dayInMonth(period.from, due.day, due.of === 'this' ? 0 : 1)
  if (due.shift === 'keep' || calendar.isWorkday(meant)) return meant
  return due.shift === 'later'
    ? workdaysAfter(meant, 1, calendar)
    : workdaysBefore(meant, 1, calendar)
}

/** Whether nothing is asked for in a week since the column is due every other one. */
export function isBetween(column: Column, period: DuePeriod): boolean {
  const due = dueIn(column, period)
  return !!due && 'weeks' in due && !isAmong(due.weeks, period.no)
}

/** Whether a column is due every other week. */
export function isFortnightly({ due }: Pick<Column, 'due'>): boolean {
  return !!due && 'weeks' in due && due.weeks !== undefined
}

/**
 * The week or month it is on a day for a column: where it asks for the month that was, that one until
 * it is closed; where it is due every other week, from the week before. Undefined in a vacation, by weeks.
 */
export function currentPeriod(column: Column, day: Day, calendar: Calendar): DuePeriod | undefined {
  const period = duePeriodOf(numberedBy(column), day, calendar)
  if (!period) return undefined
  if (isBetween(column, period)) return duePeriodOf('week', addDays(period.to, 1), calendar)
  const { due } = column
  if (!due || !('of' in due) || due.of === 'this') return period
  const before = duePeriodBefore(period, calendar)!
  const deadline = deadlineIn(column, before, calendar)
  return deadline && day <= deadline.closes ? before : period
}

/** The last day on which manuscripts of a week or month were accepted; undefined when they still are. */
export function closedOn(
  column: Column,
  period: DuePeriod,
  day: Day,
  calendar: Calendar,
): Day | undefined {
  if (day <= period.to) return undefined
  const closes = deadlineIn(column, period, calendar)?.closes ?? period.to
  return closes < day ? closes : undefined
}
