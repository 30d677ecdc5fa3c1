import { now } from '../calendar'
import { type Actor, type Desk, forbidden, Refusal } from '../deed'
import { type Commission, type Task, tasksOf } from '../ledger'

type Books = Pick<Desk, 'ledger'>

/** How a commission stands. */
export interface CommissionProgress {
  commission: Commission
  /** Every unit asked, in the order asked. */
  tasks: Task[]
  isOver: boolean
}

/** All commissions that stand, the latest first. */
export function listCommissions({ ledger }: Books, by: Actor): CommissionProgress[] | Refusal {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  const all = ledger.commissions().toReversed()
  return all.map((each) => progressOf({ ledger }, each))
}

export function readCommission(
  { ledger }: Books,
  by: Actor,
  no: number,
): CommissionProgress | Refusal {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  const found = ledger.commission(no)
  return found ? progressOf({ ledger }, found) : new Refusal('commission.one.unknown', [no])
}

/** Commissions of which a unit still owes the manuscript, the latest first. */
export function openFor({ ledger }: Books, unit: string): Commission[] {
  const owes = (each: Commission) =>
    tasksOf(ledger.state, each).some((task) => task.unit === unit && !task.done)
  return ledger.commissions().filter(owes).toReversed()
}

/** Why a unit cannot hand in for a commission; undefined when it can. */
export function hindranceFor({ ledger }: Books, unit: string, no: number): Refusal | undefined {
  const found = ledger.commission(no)
  if (!found) return new Refusal('commission.unknown', [no])
  const isAsked = found.entry.payload.units.includes(unit)
  return isAsked ? undefined : new Refusal('commission.not-asked', [no, unit])
}

function progressOf({ ledger }: Books, commission: Commission): CommissionProgress {
  const isOver = Date.parse(commission.entry.payload.due) <= Date.parse(now())
  return { commission, tasks: tasksOf(ledger.state, commission), isOver }
}
