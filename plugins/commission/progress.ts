import { now } from '../calendar'
import { type Actor, append, type Desk, forbidden, originOf, Refusal } from '../deed'
import { type Commission, type Task, tasksOf } from '../ledger'

type Books = Pick<Desk, 'ledger'>

export interface CommissionProgress {
  commission: Commission
  /** Every unit asked, in the order asked. */
  tasks: Task[]
  isOver: boolean
}

/** All commissions that stand, the latest first. */
export function listCommissions({ ledger }: Books, by: Actor): CommissionProgress[] | Refusal {
  const all = forbidden(by, 'editor') ?? ledger.commissions().toReversed()
  return all instanceof Refusal ? all : all.map((each) => progressOf({ ledger }, each))
}

export function readCommission(
  { ledger }: Books,
  by: Actor,
  no: number,
): CommissionProgress | Refusal {
  const unknown = new Refusal('commission.one.unknown', [no])
  const found = forbidden(by, 'editor') ?? ledger.commission(no) ?? unknown
  return found instanceof Refusal ? found : progressOf({ ledger }, found)
}

/** Commissions of which a unit still owes the manuscript, the latest first. */
export function openFor({ ledger }: Books, unit: string): Commission[] {
  const owes = (each: Commission) =>
    tasksOf(ledger.state, each).some((task) => task.unit === unit && !task.done)
  return ledger.commissions().filter(owes).toReversed()
}

/** Commissions a unit has handed in for, the latest first. */
export function handedInFor({ ledger }: Books, unit: string) {
  return ledger
    .commissions()
    .toReversed()
    .flatMap((commission) => {
      const own = tasksOf(ledger.state, commission).find((task) => task.unit === unit)
      return own?.done ? [{ commission, submission: own.done }] : []
    })
}

/** Why a unit cannot hand in for a commission; undefined when it can. */
export function hindranceFor({ ledger }: Books, unit: string, no: number): Refusal | undefined {
  const found = ledger.commission(no)
  if (!found) return new Refusal('commission.unknown', [no])
  const isAsked = found.entry.payload.units.includes(unit)
  return isAsked ? undefined : new Refusal('commission.not-asked', [no, unit])
}

function progressOf({ ledger }: Books, commission: Commission): CommissionProgress {
  const isOver = Date.parse(commission.due) <= Date.parse(now())
  return { commission, tasks: tasksOf(ledger.state, commission), isOver }
}

/**
 * 收到: the actor's unit has read a commission: the one said, else all it had not read. Gives those.
 * @param said as it was written, for the answer
 */
export async function acknowledge(
  desk: Desk,
  by: Actor,
  { said = '', no }: { said?: string; no?: number } = {},
): Promise<Commission[] | Refusal> {
  const refusal = forbidden(by, 'officer', 'leader')
  if (refusal) return refusal
  const unit = by.person!.unit?.name
  if (!unit) return new Refusal('deed.no-unit')
  const chosen = no
    ? openFor(desk, unit).filter(({ entry }) => entry.payload.no === no)
    : unreadBy(desk, unit)
  if (!chosen.length) return new Refusal(`commission.${said ? 'not-yours' : 'nothing'}`, [said])
  const drafts = chosen.map(({ entry: { id: ref } }) => {
    return { ...originOf(desk, by, unit, ref), type: 'acknowledged' as const, ref, payload: {} }
  })
  const appended = await append(desk, ...drafts)
  return appended instanceof Refusal ? appended : chosen
}

/** Commissions a unit owes and has not read, the latest first. */
export function unreadBy(desk: Books, unit: string): Commission[] {
  return openFor(desk, unit).filter((commission) =>
    tasksOf(desk.ledger.state, commission).some((task) => task.unit === unit && !task.isRead),
  )
}
