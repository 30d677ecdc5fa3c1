import type { Unit } from './types'

/**
 * What a unit of old records is called today: a name that no unit has any more, but one has among its
 * aliases, is what that one was called, or one of those it was made of. Other names stay.
 */
export function namesToday(
  units: readonly Pick<Unit, 'name' | 'aliases'>[],
): (name: string) => string {
  const today = new Map(units.flatMap(({ name, aliases }) => aliases.map((each) => [each, name])))
  for (const { name } of units) today.set(name, name)
  return (name) => today.get(name) ?? name
}
