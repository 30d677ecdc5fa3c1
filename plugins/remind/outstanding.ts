import type { Desk } from '../deed'
import { isHandedIn, type Submission } from '../ledger'
import { addDays, type Day } from '../calendar'
import { type Deadline } from '../policy'

export interface Outstanding {
  /** In the order of the roster. */
  owing: string[]
  inTime: string[]
  late: string[]
  /** Those who owe since what they handed in was given back to be mended. */
  returned: string[]
}

/** Days after it is closed on which an editor may still let a manuscript pass. */
const AFTER = 28

type Find = (unit: string, from: Day, to: Day) => Submission[]

/** Who has handed in what a column asks for; a leader's signature may still be missing. */
export function outstandingOf(units: string[], deadline: Deadline, find: Find): Outstanding {
  const outstanding: Outstanding = { owing: [], inTime: [], late: [], returned: [] }
  const { period, closes, column } = deadline
  for (const unit of units) {
    const all = find(unit, addDays(period.from, -7), addDays(closes, AFTER)).filter(
      ({ entry: { payload } }) => payload.column === column.key && payload.week === period.id,
    )
    const own = all.filter(isHandedIn)
    const isInTime = own.some(({ entry }) => !entry.payload.late)
    outstanding[isInTime ? 'inTime' : own.length > 0 ? 'late' : 'owing'].push(unit)
    const isReturned = !own.length && all.some(({ status }) => status === 'returned')
    if (isReturned) outstanding.returned.push(unit)
  }
  return outstanding
}

/** Who owes what is due, by the ledger as it is now; of all units when none are said. */
export function outstandingNow(
  { roster, ledger }: Pick<Desk, 'roster' | 'ledger'>,
  deadline: Deadline,
  units = roster.units.map(({ name }) => name),
): Outstanding {
  return outstandingOf(units, deadline, (...asked) => ledger.submissions(...asked))
}
