import { type Day, formatDay, today } from '../calendar'
import { type Actor, appendOne, type Desk, forbidden, Refusal } from '../deed'
import type { EntryOf } from '../ledger'
import { sameName } from '../roster'
import { peopleOf } from './signers'

/** 代签: somebody of the unit signs for a leader until the end of a day; for themselves, it ends. */
export async function depute(
  desk: Desk,
  by: Actor,
  { to, until }: { to?: string; until?: Day },
): Promise<EntryOf<'deputed'> | Refusal> {
  const refusal = forbidden(by, 'leader')
  if (refusal) return refusal
  const { name: leader, role, unit } = by.person!
  if (role !== 'leader' || !unit) return new Refusal('signoff.depute.leaders')
  if (!to) return new Refusal('signoff.depute.expected')
  const person = peopleOf(desk.roster, unit.name).find(({ name }) => sameName(name, to))
  if (!person) return new Refusal('signoff.depute.unknown', [to, unit.name])
  const isOver = sameName(person.name, leader)
  if (!isOver && !until) return new Refusal('signoff.depute.until-expected', [person.name])
  if (until && until < today()) return new Refusal('signoff.depute.past', [formatDay(until)])
  const payload = { leader, to: person.name, until: until ?? today() }
  return appendOne(desk, by, { unit: unit.name, type: 'deputed', payload })
}
