import type { Day } from '../calendar'
import type { Officer, Unit } from './types'

/** Whether somebody's time as a substitute was over before a day. */
export function hasEnded({ until }: Pick<Officer, 'until'>, day: Day): boolean {
  return until !== undefined && until < day
}

/** The unit with those who are its officers on a day. */
export function staffedOn(unit: Unit, day: Day): Unit {
  const officers = unit.officers.filter((each) => !hasEnded(each, day))
  return officers.length < unit.officers.length ? { ...unit, officers } : unit
}

/** The first day after which somebody's time is over; undefined when nobody's will be. */
export function nextEnd(units: Unit[], day: Day): Day | undefined {
  const ends = units.flatMap(({ officers }) => officers.flatMap(({ until }) => until ?? []))
  return ends.filter((until) => until >= day).toSorted()[0]
}
