import { say } from '../text'
import type { Desk } from './desk'
import { presentIn } from './presence'

/** A unit nobody of which can be told anything, and whether it has somebody at all. */
export interface Unheard {
  unit: string
  isStaffed: boolean
}

/** Those of the units whose officers can be told neither privately nor in a group. */
export async function unheardOf(
  desk: Pick<Desk, 'roster' | 'courier'>,
  units: string[],
): Promise<Unheard[]> {
  const { roster, courier } = desk
  const silent = units.filter(
    (unit) => !roster.officersOf(unit).some((each) => courier.reach(each)),
  )
  if (!silent.length) return []
  const present = await Promise.all(courier.groups().map((group) => presentIn(desk, group)))
  const heard = new Set(
    present.flat().flatMap(({ role, unit }) => (role === 'officer' && unit ? unit.name : [])),
  )
  return silent
    .filter((unit) => !heard.has(unit))
    .map((unit) => ({ unit, isStaffed: roster.officersOf(unit).length > 0 }))
}

/** Who could not be told, and why: a line each reason. */
export function unheardLines(unheard: Unheard[]): string[] {
  return [false, true].flatMap((isStaffed) => {
    const units = unheard.filter((each) => each.isStaffed === isStaffed).map(({ unit }) => unit)
    const reason = isStaffed ? 'unreachable' : 'nobody'
    return units.length ? [say(`deed.unheard.${reason}`, [units.join('、')])] : []
  })
}
