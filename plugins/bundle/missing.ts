import type { Desk, Selection } from '../deed'
import type { Submission } from '../ledger'
import { type Column, isWeekly } from '../policy'

/** Units of which there is no accepted manuscript. */
export interface Missing {
  /** The weekly column they owe; absent when nothing of theirs is there at all. */
  column?: Column
  /** In the order of the roster. */
  units: string[]
}

/** Of a week those who owe what is due weekly; of anything else those of whom there is nothing. */
export function missingIn(
  { roster, policy }: Pick<Desk, 'roster' | 'policy'>,
  { units: asked, columns, week }: Selection,
  accepted: Submission[],
): Missing[] {
  const units = roster.units.map(({ name }) => name)
  const wanted = asked.length ? units.filter((unit) => asked.includes(unit)) : units
  const without = (there: Submission[]) => {
    const known = new Set(there.map(({ entry }) => entry.unit))
    return wanted.filter((unit) => !known.has(unit))
  }
  const all = columns.length ? columns : Object.values(policy.at().columns)
  const weekly = week ? all.filter(isWeekly) : []
  const missing = weekly.map((column) => {
    const own = accepted.filter(({ entry: { payload } }) => payload.column === column.key)
    return { column, units: without(own) }
  })
  const found = weekly.length ? missing : [{ units: without(accepted) }]
  return found.filter(({ units }) => units.length)
}
