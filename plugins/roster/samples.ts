import type { Samples } from '../text'
import type { Unit } from './types'

/** Units for the examples in texts: those that are typed soonest. */
export function samplesOf(units: readonly Unit[]): Samples {
  const [one, other = one] = units.map(({ name }) => name).toSorted((a, b) => a.length - b.length)
  return { aUnit: one, anotherUnit: other }
}
