import { type Actor, type Desk, forbidden, Refusal, unknownUnit } from '../deed'
import { sameName, type Unit } from '../roster'

/** A unit with its people. */
export interface UnitPeople {
  unit: Unit
  /** Those who are not in the roster, but whom an editor confirmed. */
  bound: string[]
}

/** 单位: all of the roster, as it is today. */
export function listUnits({ roster }: Pick<Desk, 'roster'>, by: Actor): Unit[] | Refusal {
  return forbidden(by, 'editor') ?? roster.units
}

/** One unit by any of its names. */
export function readUnit(
  { roster, bindings }: Pick<Desk, 'roster' | 'bindings'>,
  by: Actor,
  said: string,
): UnitPeople | Refusal {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  const unit = roster.match(said)
  if (!unit) return unknownUnit({ roster }, by, said)
  const people = [...unit.officers, ...unit.leaders]
  const bound = bindings
    .ofUnit(unit.name)
    .map(({ name }) => name)
    .filter((name) => !people.some((each) => sameName(each.name, name)))
  return { unit, bound: [...new Set(bound)] }
}
