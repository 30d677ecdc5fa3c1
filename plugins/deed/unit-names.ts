import type { Unit } from '../roster'

/** More names than these fill a phone's screen. */
const LONG = 8

/** What a unit is usually called, where that is much shorter: 纺织科学与工程学院 is 纺织学院. */
function briefly({ name, aliases }: Pick<Unit, 'name' | 'aliases'>): string {
  return aliases.find((alias) => alias.length <= name.length - 2) ?? name
}

/** Names of units; when there are many, as they are usually called. */
export function briefNames(
  names: string[],
  units: readonly Pick<Unit, 'name' | 'aliases'>[],
): string[] {
  if (names.length <= LONG) return names
  const known = new Map(units.map((unit) => [unit.name, unit]))
  return names.map((name) => briefly(known.get(name) ?? { name, aliases: [] }))
}
