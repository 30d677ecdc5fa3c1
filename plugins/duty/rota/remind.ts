import { addDays, type Day, dayOf, moment } from '../../calendar'
import type { Desk } from '../../deed'
import { dutyOf } from '../../policy'
import { type DutyPerson, type Shift, shiftsOn } from './rota'

/** Those of a day's rota are reminded the evening before; on a holiday too. */
export interface DutyReminder {
  /** `duty:2024-06-03` */
  key: string
  day: Day
  at: Date
  until: Date
}

/** The reminders whose moment is from `from` to `to`. */
export function planDutyReminders(
  { policy }: Pick<Desk, 'policy'>,
  from: Date,
  to: Date,
): DutyReminder[] {
  const days: Day[] = []
  for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1)) days.push(day)
  return days
    .map((eve) => {
      const day = addDays(eve, 1)
      const { remindAt, shifts } = dutyOf(policy.at(day))
      const until = moment(day, shifts[0].from)
      return { key: `duty:${day}`, day, at: moment(eve, remindAt), until }
    })
    .filter(({ at }) => from <= at && at <= to)
}

/** Who is to be reminded of a day, each with their shift. */
export function remindedOf(
  desk: Pick<Desk, 'policy' | 'roster' | 'ledger'>,
  day: Day,
): { shift: Shift; person: DutyPerson }[] {
  return shiftsOn(desk, day).flatMap((shift) => shift.people.map((person) => ({ shift, person })))
}
