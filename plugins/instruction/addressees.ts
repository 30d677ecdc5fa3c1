import type { Desk } from '../deed'
import type { Contact } from '../roster'

/** Who of a unit is told of an instruction: its officers and its principal. */
export function addresseesOf({ roster }: Pick<Desk, 'roster'>, unit: string): Contact[] {
  const principals = roster.leadersOf(unit).filter(({ role }) => role === 'principal')
  return [...principals, ...roster.officersOf(unit)]
}

/** Units of which nobody can be told privately. */
export function outOfReach(desk: Pick<Desk, 'roster' | 'courier'>, units: string[]): string[] {
  return units.filter((unit) => !addresseesOf(desk, unit).some((each) => desk.courier.reach(each)))
}
