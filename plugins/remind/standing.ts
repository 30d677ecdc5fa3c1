import type { Submission } from '../ledger'
import { addDays, type Day } from '../calendar'
import { type Deadline } from '../policy'

/** Where the units stand with what is due. */
export interface Standing {
  /** In the order of the roster. */
  owing: string[]
  inTime: string[]
  late: string[]
}

/** Weeks after its own in which a week's manuscript may still be handed in. */
const WEEKS = 4

type Find = (unit: string, from: Day, to: Day) => Submission[]

/** Who has handed in what a column asks for in a week. Only what is accepted counts. */
export function standingOf(units: string[], deadline: Deadline, find: Find): Standing {
  const standing: Standing = { owing: [], inTime: [], late: [] }
  const { monday, week, column } = deadline
  for (const unit of units) {
    const own = find(unit, addDays(monday, -7), addDays(monday, 7 * WEEKS)).filter(
      ({ status, entry: { payload } }) =>
        status === 'accepted' && payload.column === column.key && payload.week === week,
    )
    const isInTime = own.some(({ entry }) => !entry.payload.late)
    standing[isInTime ? 'inTime' : own.length > 0 ? 'late' : 'owing'].push(unit)
  }
  return standing
}
