import { say } from '../say'
import { unitIn } from './of-ledger'
import { contact } from './of-regulation'
import type { Question } from './question'

/** Who hands in for the unit that is named, or for the asker's own; the office for who has none. */
export function officers({ desk, by, said }: Question): string {
  const name = unitIn(desk, said) ?? by.person?.unit?.name
  const unit = desk.roster.units.find((each) => each.name === name)
  if (!unit) return contact(desk)
  const people = unit.officers.map((each) => each.name + (each.phone ? ` ${each.phone}` : ''))
  if (!people.length) return say('intake.question.no-officers', [unit.name])
  return say('intake.question.unit-officers', [unit.name, people.join('、')])
}
