import { addDays, type Day, type Period } from '../../calendar'
import { type Actor, type Desk, forbidden, type Refusal } from '../../deed'
import { nextShift, type Shift, shiftsAt, shiftsOf, shiftsOn } from './rota'
import type { DutyNow } from './texts'

type Books = Pick<Desk, 'policy' | 'roster' | 'ledger'>

/** `/值班`: who is on duty, and who is next; to everybody of the roster. */
export function askDuty(desk: Books, by: Actor, now: Date): DutyNow | Refusal {
  const refusal = forbidden(by, 'officer', 'leader')
  return refusal ?? { now: shiftsAt(desk, now), next: nextShift(desk, now) }
}

/** The shifts one has oneself, within a month. */
export function askOwnDuty(desk: Books, by: Actor, now: Date): Shift[] | Refusal {
  return forbidden(by, 'officer', 'leader') ?? shiftsOf(desk, by.person!.name, now)
}

/** `/值班 6月`: the rota of some days, day by day. */
export function askRota(desk: Books, by: Actor, { from, to }: Period): Shift[][] | Refusal {
  const refusal = forbidden(by, 'officer', 'leader')
  if (refusal) return refusal
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days.map((day) => shiftsOn(desk, day))
}
