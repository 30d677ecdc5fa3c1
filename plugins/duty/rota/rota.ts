import { addDays, type Day, dayOf, moment } from '../../calendar'
import type { Desk } from '../../deed'
import { type DutySlot, slotKey } from '../../ledger'
import { dutyOf } from '../../policy'
import { sameName } from '../../roster'
import { contactOf, type DutyContact } from './person'

type Books = Pick<Desk, 'policy' | 'roster' | 'ledger'>

/** Somebody on duty, and in which shift. */
export interface DutyPerson extends DutyContact {
  day: Day
  shift: string
  from: Date
  to: Date
  /** 带班领导. */
  isLeader: boolean
}

/** A shift of the rota with its times, and those who have it: the leaders in charge last. */
export interface Shift {
  day: Day
  name: string
  from: Date
  to: Date
  people: DutyPerson[]
}

/** Days that are looked ahead for who is next. */
const AHEAD = 31

/** What the rota has of a day, shift by shift as they follow each other. */
export function shiftsOn(desk: Books, day: Day): Shift[] {
  const { shifts } = dutyOf(desk.policy.at(day))
  return shifts.flatMap(({ name, from, to }) => {
    const slot = desk.ledger.state.rota.get(slotKey({ day, shift: name }))
    const end = moment(to > from ? day : addDays(day, 1), to)
    return slot ? [shiftOf(desk, slot, moment(day, from), end)] : []
  })
}

function shiftOf(desk: Books, { day, shift, people, leaders }: DutySlot, from: Date, to: Date) {
  const about = { day, shift, from, to }
  const known = (isLeader: boolean) => (each: DutySlot['people'][number]) => {
    return { ...contactOf(desk, each), ...about, isLeader }
  }
  const all = [...people.map(known(false)), ...leaders.map(known(true))]
  return { day, name: shift, from, to, people: all }
}

/**
 * Who is on duty at a moment, each once: those who have the shift first, then the leaders in charge
 * (带班领导). Nobody when the rota does not say.
 */
export function onDuty(desk: Books, at: Date): DutyPerson[] {
  const all = shiftsAt(desk, at).flatMap(({ people }) => people)
  const ordered = [...all.filter((each) => !each.isLeader), ...all.filter((each) => each.isLeader)]
  return ordered.filter(({ name }, index) => {
    return ordered.findIndex((each) => sameName(each.name, name)) === index
  })
}

/** The shifts that a moment is in; one of yesterday may last until this morning. */
export function shiftsAt(desk: Books, at: Date): Shift[] {
  const day = dayOf(at)
  return [addDays(day, -1), day]
    .flatMap((each) => shiftsOn(desk, each))
    .filter(({ from, to }) => from <= at && at < to)
}

/** The shifts somebody has from a moment on, within a month. */
export function shiftsOf(desk: Books, who: string, at: Date): Shift[] {
  const days = Array.from({ length: AHEAD + 1 }, (_, ahead) => addDays(dayOf(at), ahead - 1))
  return days
    .flatMap((day) => shiftsOn(desk, day))
    .filter(({ to, people }) => to > at && people.some(({ name }) => sameName(name, who)))
}

/** The next shift of the rota to begin, within a month. */
export function nextShift(desk: Books, at: Date): Shift | undefined {
  for (let ahead = 0; ahead <= AHEAD; ahead++) {
    const shifts = shiftsOn(desk, addDays(dayOf(at), ahead))
    const next = shifts.find(({ from }) => from > at)
    if (next) return next
  }
  return undefined
}
