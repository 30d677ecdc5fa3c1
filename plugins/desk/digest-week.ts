import type { Context } from 'koishi'
import { addDays, type Day, parseWeek, today } from '../calendar'
import { type Column, type Deadline, deadlineOf } from '../policy'
import type { Reported } from './digest-items'

const near: Record<string, number> = { 本周: 0, 这周: 0, 上周: -1, 上一周: -1 }

/** The column that is handed in every week. */
export function weeklyColumn(ctx: Context): Column | undefined {
  const columns = Object.values(ctx.policy.at().columns)
  return columns.find(({ due }) => due && !('promptly' in due))
}

/**
 * The week that is meant by 第十二周, 上周 or 本周; by nothing, the last one that was due up to today.
 * Undefined when there is no such week.
 */
export function weekOf(ctx: Context, column: Column, text: string): Deadline | undefined {
  const { calendar } = ctx.policy
  const day = today()
  const at = (date: Day) => deadlineOf(column, date, calendar)
  if (!text) return [day, addDays(day, -7)].map(at).find((week) => week && week.day <= day)
  const shift = near[text]
  if (shift !== undefined) return at(addDays(day, shift * 7))
  const week = parseWeek(text)
  const semester =
    calendar.weekOf(day)?.semester ?? calendar.semesters.findLast(({ start }) => start <= day)
  if (!week || !semester || week > semester.weeks) return undefined
  return at(calendar.mondayOf(semester.id, week))
}

/** The accepted items of a week, in the order of units. */
export function reportedIn(ctx: Context, { column, week, monday }: Deadline): Reported[] {
  return ctx.roster.units.flatMap(({ name: unit }) =>
    ctx.ledger
      .submissions(unit, addDays(monday, -14), today())
      .filter(({ status, entry: { payload } }) => {
        return status === 'accepted' && payload.column === column.key && payload.week === week
      })
      .flatMap(({ receipt, entry }) =>
        entry.payload.items.map((text, index) => ({ unit, receipt, no: index + 1, text })),
      ),
  )
}
