import {
  addDays,
  type Calendar,
  type Day,
  dayOf,
  endOfDay,
  moment,
  workdaysBefore,
} from '../calendar'
import { type Deadline, deadlineOf, type Policy, type Reminder } from '../policy'

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

const WEEK = 7

/** The reminders of all weekly columns whose moment is from `from` to `to`. */
export function planReminders(
  policyAt: (day: Day) => Policy,
  calendar: Calendar,
  from: Date,
  to: Date,
): Planned[] {
  const planned: Planned[] = []
  const last = addDays(dayOf(to), AHEAD + WEEK)
  for (let day = addDays(dayOf(from), -WEEK); day <= last; day = addDays(day, WEEK)) {
    const monday = calendar.weekOf(day)?.monday
    for (const column of monday ? Object.values(policyAt(monday).columns) : []) {
      const deadline = deadlineOf(column, day, calendar)
      if (deadline) planned.push(...remindersOf(deadline, calendar))
    }
  }
  return planned.filter(({ at }) => from <= at && at <= to)
}

/** The reminders of one deadline, the earliest first. */
export function remindersOf(deadline: Deadline, calendar: Calendar): Planned[] {
  const { column, week, day, reminders } = deadline
  const dated = reminders
    .map((reminder, index) => {
      const on = workdaysBefore(day, reminder.workdaysBefore, calendar)
      const key = `remind:${column.key}:${week}:${index + 1}`
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
