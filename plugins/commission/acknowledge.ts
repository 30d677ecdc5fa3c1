import { type Actor, append, type Desk, forbidden, originOf, Refusal } from '../deed'
import { type Commission, tasksOf } from '../ledger'
import { openFor } from './progress'

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
export function unreadBy(desk: Pick<Desk, 'ledger'>, unit: string): Commission[] {
  return openFor(desk, unit).filter((commission) =>
    tasksOf(desk.ledger.state, commission).some((task) => task.unit === unit && !task.isRead),
  )
}
