import { today } from '../calendar'
import type { Desk } from '../deed'
import type { Handed } from './handed'
import { lately } from './lately'

type Closed = Pick<Handed, 'unit' | 'column' | 'week' | 'findings' | 'refused' | 'waived'>

/**
 * A week that is closed stays open to a unit whose manuscript of it an editor gave back, and to one
 * that came in time, was refused, and is let pass by an editor now.
 */
export function reopenWeek(desk: Desk, handed: Closed): void {
  if (!isGivenBack(desk, handed) && !isLetPass(handed)) return
  handed.findings = handed.findings.filter(
    ({ rule, variant }) => rule !== 'week-number' || variant !== 'closed',
  )
}

function isGivenBack({ ledger }: Desk, { unit, column, week }: Closed): boolean {
  return ledger.submissions(unit.name, lately(), today()).some(({ status, entry: { payload } }) => {
    return status === 'returned' && payload.column === column.key && payload.week === week
  })
}

function isLetPass({ refused, waived = [] }: Closed): boolean {
  return waived.length > 0 && !refused?.payload.findings.some(({ rule }) => rule === 'week-number')
}
