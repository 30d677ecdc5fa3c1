import {
  addDays,
  type Calendar,
  type Day,
  dayOf,
  duePeriodOf,
  endOfDay,
  moment,
  workdaysBefore,
} from '../calendar'
import { type Deadline, deadlineIn, type Policy, type Reminder } from '../policy'

export interface Planned {
  /** `remind:weekly:2020-2021-2/12:2` */
  key: string
  at: Date
  /** From then on it is of no use any more. */
  until: Date
  deadline: Deadline
  reminder: Reminder
}

/** Days a reminder may come before what it is about: ten working days and the holidays between. */
const AHEAD = 28

/** Days after its first in which a week or month may be due: the month that was, after holidays. */
const BEHIND = 70

const WEEK = 7

/** The reminders of all columns due by week or month whose moment is from `from` to `to`. */
export function planReminders(
  policyAt: (day: Day) => Policy,
  calendar: Calendar,
  from: Date,
  to: Date,
): Planned[] {
  const planned = new Map<string, Planned>()
  const last = addDays(dayOf(to), AHEAD + WEEK)
  for (let day = addDays(dayOf(from), -BEHIND); day <= last; day = addDays(day, WEEK))
    for (const cycle of ['week', 'month'] as const) {
      const period = duePeriodOf(cycle, day, calendar)
      for (const column of period ? Object.values(policyAt(period.to).columns) : []) {
        const deadline = deadlineIn(column, period!, calendar)
        for (const each of deadline ? remindersOf(deadline, calendar) : [])
          if (from <= each.at && each.at <= to) planned.set(each.key, each)
      }
    }
  return [...planned.values()]
}

/** The reminders of one deadline, the earliest first. */
export function remindersOf(deadline: Deadline, calendar: Calendar): Planned[] {
  const { column, period, day, reminders } = deadline
  const dated = reminders
    .map((reminder, index) => {
      const on = workdaysBefore(day, reminder.workdaysBefore, calendar)
      const key = `remind:${column.key}:${period.id}:${index + 1}`
      return { key, on, at: moment(on, reminder.at), reminder, deadline }
    })
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return dated.map(({ on, ...each }, index) => ({
    ...each,
    until: endOf(each.reminder, on, deadline, dated[index + 1]?.at),
  }))
}

/** A result is of use until midnight; any other until the next reminder or until it is due. */
function endOf({ say, until }: Reminder, on: Day, { at }: Deadline, next?: Date): Date {
  if (until) return moment(on, until)
  if (say === 'result') return endOfDay(on)
  return next && next < at ? next : at
}
