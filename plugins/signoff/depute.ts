import { type Day, formatDay, today } from '../calendar'
import { type Actor, appendOne, type Desk, forbidden, Refusal } from '../deed'
import type { EntryOf } from '../ledger'
import { type Contact, sameName } from '../roster'
import { titled } from './passing'
import { peopleOf } from './signers'

/** By name, else by surname and title when only one is called so: 孟处. */
function called(people: Contact[], said: string): Contact | undefined {
  const exact = people.find(({ name }) => sameName(name, said))
  const surname = exact ? undefined : titled.exec(said)?.groups!.surname
  const alike = surname ? people.filter(({ name }) => name.startsWith(surname)) : []
  return exact ?? (alike.length === 1 ? alike[0] : undefined)
}

/** 代签: somebody of the unit signs for a leader until the end of a day, from one to come when that is said; for themselves, it ends. */
export async function depute(
  desk: Desk,
  by: Actor,
  { to, from, until }: { to?: string; from?: Day; until?: Day },
): Promise<EntryOf<'deputed'> | Refusal> {
  const refusal = forbidden(by, 'leader')
  if (refusal) return refusal
  const { name: leader, role, unit } = by.person!
  if (role !== 'leader' || !unit) return new Refusal('signoff.depute.leaders')
  if (!to) return new Refusal('signoff.depute.expected')
  const person = called(peopleOf(desk.roster, unit.name), to)
  if (!person) return new Refusal('signoff.depute.unknown', [to, unit.name])
  const isOver = sameName(person.name, leader)
  if (!isOver && !until) return new Refusal('signoff.depute.until-expected', [person.name])
  if (isOver && !standingIn(desk, unit.name, leader)) return new Refusal('signoff.depute.none')
  if (until && until < today()) return new Refusal('signoff.depute.past', [formatDay(until)])
  if (from && until && from > until)
    return new Refusal('signoff.depute.reversed', [formatDay(from), formatDay(until)])
  const begins = from && from > today() ? { from } : {}
  const payload = { leader, to: person.name, ...begins, until: until ?? today() }
  return appendOne(desk, by, { unit: unit.name, type: 'deputed', payload })
}

/** The last word of a leader on who signs for them, now or from a day to come; undefined when nobody does. */
export function standingIn(
  { ledger }: Pick<Desk, 'ledger'>,
  unit: string,
  leader: string,
  before: (entry: EntryOf<'deputed'>) => boolean = () => true,
): EntryOf<'deputed'> | undefined {
  const last = ledger.entries.findLast(
    (entry): entry is EntryOf<'deputed'> =>
      entry.type === 'deputed' &&
      entry.unit === unit &&
      sameName(entry.payload.leader, leader) &&
      before(entry),
  )
  const isOver = !last || last.payload.until < today() || sameName(last.payload.to, leader)
  return isOver ? undefined : last
}
