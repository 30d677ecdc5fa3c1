import { addDays, today, type WeekSaid } from '../../calendar'
import type { Desk } from '../../deed'
import { type Column, type Deadline, deadlineOf, isWeekly } from '../../policy'
import type { ReportedItem } from './items'

/** The column that is handed in every week. */
export function weeklyColumn({ policy }: Pick<Desk, 'policy'>): Column | undefined {
  return Object.values(policy.at().columns).find(isWeekly)
}

/** The week that is meant; without one the last that was due up to today. */
export function weekOf(
  { policy: { calendar } }: Pick<Desk, 'policy'>,
  column: Column,
  asked?: WeekSaid,
): Deadline | undefined {
  const day = today()
  const at = (date: string) => deadlineOf(column, date, calendar)
  if (!asked) return [day, addDays(day, -7)].map(at).find((week) => week && week.day <= day)
  const week = calendar.weekSaid(asked, day)
  return week && at(week.monday)
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
