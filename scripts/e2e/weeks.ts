import { resolve } from 'node:path'
import { type Deadline, deadlineIn, loadRegulation } from '../../plugins/policy'
import { duePeriodOf, loadCalendar, type TeachingWeek } from '../../plugins/calendar'
import { planReminders, type Planned } from '../../plugins/remind/plan'

const data = resolve(__dirname, '../../data')
const regulation = loadRegulation(resolve(data, 'policies/xpu-2021.yml'))

export const calendar = loadCalendar(resolve(data, 'calendar.yml'))

export const columnName = regulation.at('2021-05-21').columns.weekly.name

/** The teaching weeks of a semester. */
export function weeksOf(id: string): TeachingWeek[] {
  const semester = calendar.semesters.find((each) => each.id === id)!
  return Array.from({ length: semester.weeks }, (_, index) => {
    const monday = calendar.mondayOf(id, index + 1)
    return { semester, week: index + 1, monday }
  })
}

/** When the weekly column of a week is due; not at all in a week of holidays. */
export function dueIn({ monday }: TeachingWeek): Deadline | undefined {
  const period = duePeriodOf('week', monday, calendar)!
  return deadlineIn(regulation.at(monday).columns.weekly, period, calendar)
}

/** The reminders before and after a deadline, the earliest first. */
export function remindersOf({ at, period: { id } }: Deadline): Planned[] {
  const ends = new Date(+at + 3600_000)
  const planned = planReminders(regulation.at, calendar, new Date(+at - 1e9), ends)
  return planned
    .filter(({ deadline }) => deadline.period.id === id)
    .toSorted((a, b) => +a.at - +b.at)
}
