import { addDays, today } from '../../calendar'
import type { Desk } from '../../deed'
import { type Column, type Deadline, deadlineOf } from '../../policy'
import type { ReportedItem } from './items'

/** A teaching week of this term by its number, or this week (0) or the last (-1). */
export type WeekAsked = { no: number } | { near: 0 | -1 }

/** The column that is handed in every week. */
export function weeklyColumn({ policy }: Pick<Desk, 'policy'>): Column | undefined {
  const columns = Object.values(policy.at().columns)
  return columns.find(({ due }) => due && !('promptly' in due))
}

/** The week that is meant; without one the last that was due up to today. */
export function weekOf(
  { policy: { calendar } }: Pick<Desk, 'policy'>,
  column: Column,
  asked?: WeekAsked,
): Deadline | undefined {
  const day = today()
  const at = (date: string) => deadlineOf(column, date, calendar)
  if (!asked) return [day, addDays(day, -7)].map(at).find((week) => week && week.day <= day)
  if ('near' in asked) return at(addDays(day, asked.near * 7))
  const semester =
    calendar.weekOf(day)?.semester ?? calendar.semesters.findLast(({ start }) => start <= day)
  if (!semester || asked.no > semester.weeks) return undefined
  return at(calendar.mondayOf(semester.id, asked.no))
}

/** The accepted items of a week, in the order of units. */
export function reportedIn(
  { roster, ledger }: Pick<Desk, 'roster' | 'ledger'>,
  { column, week, monday }: Deadline,
): ReportedItem[] {
  return roster.units.flatMap(({ name: unit }) =>
    ledger
      .submissions(unit, addDays(monday, -14), today())
      .filter(({ status, entry: { payload } }) => {
        return status === 'accepted' && payload.column === column.key && payload.week === week
      })
      .flatMap(({ receipt, entry }) =>
        entry.payload.items.map((text, index) => ({ unit, receipt, no: index + 1, text })),
      ),
  )
}
