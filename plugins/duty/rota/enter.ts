import { daysBetween, formatDay, today } from '../../calendar'
import { type Actor, appendOne, type Desk, forbidden, Refusal } from '../../deed'
import { type DutySlot, type EntryOf, slotKey } from '../../ledger'
import { sameName } from '../../roster'
import { contactOf, type PersonSaid } from './person'

/** What the rota is to say of some shifts. */
export interface Checked {
  slots: DutySlot[]
  /** What it said of those that somebody else had before. */
  replaced: DutySlot[]
  /** Those the roster does not know: no message reaches them. */
  strangers: PersonSaid[]
}

export interface Entered extends Omit<Checked, 'slots'> {
  entry: EntryOf<'rostered'>
}

/** Days from today beyond which a year was mistyped. */
const FAR = 400

/** The shifts as they would be entered. */
export function checkRota(desk: Desk, by: Actor, said: DutySlot[]): Checked | Refusal {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  const slots = together(desk, said)
  const far = slots.find(({ day }) => Math.abs(daysBetween(today(), day)) > FAR)
  if (far) return new Refusal('duty.enter.far', [formatDay(far.day)])
  const people = distinct(slots.flatMap((slot) => [...slot.people, ...slot.leaders]))
  const strangers = people.filter((each) => !contactOf(desk, each).person)
  const nameless = strangers.find(({ phone }) => !phone)
  if (nameless) return new Refusal('duty.enter.phone-expected', [nameless.name])
  const before = slots.flatMap((slot) => desk.ledger.state.rota.get(slotKey(slot)) ?? [])
  const replaced = before.filter((each) => {
    const after = slots.find((slot) => slotKey(slot) === slotKey(each))!
    return namesOf(after) !== namesOf(each)
  })
  return { slots, replaced, strangers }
}

/** 排班: says who is on duty; other shifts stay as they are. */
export async function enterRota(
  desk: Desk,
  by: Actor,
  said: DutySlot[],
): Promise<Entered | Refusal> {
  const checked = checkRota(desk, by, said)
  if (checked instanceof Refusal) return checked
  const { slots, ...about } = checked
  const { name: unit } = desk.policy.at().office
  const entry = await appendOne(desk, by, { type: 'rostered', unit, payload: { slots } })
  return entry instanceof Refusal ? entry : { entry, ...about }
}

function namesOf({ people, leaders }: DutySlot): string {
  return JSON.stringify([people, leaders].map((list) => list.map(({ name }) => name)))
}

/** What is said of a shift in several rows is of one, each person once, as the roster writes them. */
function together(desk: Desk, said: DutySlot[]): DutySlot[] {
  const slots = new Map<string, DutySlot>()
  for (const { day, shift, people, leaders } of said) {
    const key = slotKey({ day, shift })
    const own = slots.get(key) ?? { day, shift, people: [], leaders: [] }
    const known = (each: PersonSaid) => ({ ...each, name: contactOf(desk, each).name })
    slots.set(key, {
      ...own,
      people: distinct([...own.people, ...people.map(known)]),
      leaders: distinct([...own.leaders, ...leaders.map(known)]),
    })
  }
  return [...slots.values()].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function distinct(people: PersonSaid[]): PersonSaid[] {
  return people.filter(
    ({ name }, at) => people.findIndex((each) => sameName(each.name, name)) === at,
  )
}
