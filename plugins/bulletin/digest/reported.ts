import { addDays, duePeriodSaid, type PeriodSaid, today } from '../../calendar'
import type { Desk } from '../../deed'
import { type Column, cycleOf, type Deadline, deadlineIn } from '../../policy'
import type { ReportedItem } from './items'

/** The column that is due by the week or month that is said, else the first that is due by any. */
export function columnDue({ policy }: Pick<Desk, 'policy'>, said?: PeriodSaid): Column | undefined {
  const columns = Object.values(policy.at().columns)
  return columns.find((column) => (said ? cycleOf(column) === said.cycle : cycleOf(column)))
}

/** What was due for the week or month that is meant; without one, the last that was due up to today. */
export function deadlineSaid(
  { policy: { calendar } }: Pick<Desk, 'policy'>,
  column: Column,
  said?: PeriodSaid,
): Deadline | undefined {
  const asked = said ? [said] : ([{ near: 0 }, { near: -1 }] as const)
  const deadlines = asked.map((each) => {
    const period = duePeriodSaid(cycleOf(column)!, each, today(), calendar)
    return period && deadlineIn(column, period, calendar)
  })
  return deadlines.find((deadline) => deadline && (said || deadline.day <= today()))
}

/** The accepted items of a week or month, in the order of units. */
export function reportedIn(
  { roster, ledger }: Pick<Desk, 'roster' | 'ledger'>,
  { column, period: { id, from } }: Deadline,
): ReportedItem[] {
  return roster.units.flatMap(({ name: unit }) =>
    ledger
      .submissions(unit, addDays(from, -14), today())
      .filter(({ status, entry: { payload } }) => {
        return status === 'accepted' && payload.column === column.key && payload.week === id
      })
      .flatMap(({ receipt, entry }) =>
        entry.payload.items.map((text, index) => ({ unit, receipt, no: index + 1, text })),
      ),
  )
}
