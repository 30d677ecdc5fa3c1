import type { Desk } from '../../deed'
import { type Contact, type Person, sameName } from '../../roster'

/** Somebody as the rota names them. */
export interface PersonSaid {
  name: string
  phone?: string
}

/** Somebody in the rota, with the accounts and the telephone they are known by. */
export interface DutyContact extends Contact {
  /** Whom the roster knows by the name; nobody for one from outside. */
  person?: Person
}

/** Who is meant by a name of the rota; of namesakes the one with the telephone. */
export function contactOf(
  { roster }: Pick<Desk, 'roster'>,
  { name, phone }: PersonSaid,
): DutyContact {
  const person = personOf(roster, name, phone)
  if (!person) return { name, phone }
  const unit = person.unit?.name
  const members = unit ? [...roster.leadersOf(unit), ...roster.officersOf(unit)] : []
  const known = members.find((each) => sameName(each.name, name))
  return { ...person, ...known, name: person.name, phone: phone ?? person.phone, person }
}

function personOf(roster: Desk['roster'], name: string, phone?: string): Person | undefined {
  const namesakes = roster.people.filter((each) => sameName(each.name, name))
  if (namesakes.length < 2) return namesakes[0]
  return namesakes.find((each) => phone && each.phone === phone)
}
