import type { Desk } from '../deed'
import type { Submission } from '../ledger'
import { addDays, type Day } from '../calendar'
import { type Deadline } from '../policy'

export interface Outstanding {
  /** In the order of the roster. */
  owing: string[]
  inTime: string[]
  late: string[]
}

/** Weeks after its own in which a week's manuscript may still be handed in. */
const WEEKS = 4

type Find = (unit: string, from: Day, to: Day) => Submission[]

/** Who has handed in what a column asks for in a week. Only what is accepted counts. */
export function outstandingOf(units: string[], deadline: Deadline, find: Find): Outstanding {
  const outstanding: Outstanding = { owing: [], inTime: [], late: [] }
  const { monday, week, column } = deadline
  for (const unit of units) {
    const own = find(unit, addDays(monday, -7), addDays(monday, 7 * WEEKS)).filter(
      ({ status, entry: { payload } }) =>
        status === 'accepted' && payload.column === column.key && payload.week === week,
    )
    const isInTime = own.some(({ entry }) => !entry.payload.late)
    outstanding[isInTime ? 'inTime' : own.length > 0 ? 'late' : 'owing'].push(unit)
  }
  return outstanding
}

/** Who owes what is due, by the ledger as it is now. */
export function outstandingNow(
  { roster, ledger }: Pick<Desk, 'roster' | 'ledger'>,
  deadline: Deadline,
): Outstanding {
  const units = roster.units.map(({ name }) => name)
  return outstandingOf(units, deadline, (...asked) => ledger.submissions(...asked))
}
