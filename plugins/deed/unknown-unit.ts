import type { Actor } from './actor'
import type { Desk } from './desk'
import { Refusal } from './refusal'

/** Why a unit that was said is none: with what may be meant, else with the speaker's own unit. */
export function unknownUnit(
  { roster }: Pick<Desk, 'roster'>,
  { person }: Pick<Actor, 'person'>,
  said: string,
): Refusal {
  const near = roster.near(said).map(({ name }) => name)
  if (near.length) return new Refusal('deed.unknown-unit.near', [said, near.join('、')])
  if (person?.role === 'editor') return new Refusal('deed.unknown-unit.listed', [said])
  if (person?.unit) return new Refusal('deed.unknown-unit.own', [said, person.unit.name])
  return new Refusal('deed.unknown-unit.plain', [said])
}
