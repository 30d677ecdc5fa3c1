import { formatPoints } from '../score'
import { sampleOf } from '../text'

/**
 * `机电工程学院=8 教务处=6 理学院=6`: parts of a whole that fit, to be changed; in hundredths. There is
 * nothing to part in points when there are none: then in percent.
 */
export function exampleParts(units: string[], total: number, sign = ''): string {
  if (total <= 0) return exampleParts(units, 100_00, '%')
  const each = Math.floor(total / units.length / 100) * 100
  const first = total - each * (units.length - 1)
  return units
    .map((unit, index) => `${unit}=${formatPoints(index ? each : first)}${sign}`)
    .join(' ')
}

/** A unit, and another one to share with. */
export function withAnother(unit: string): string[] {
  const other = ['aUnit', 'anotherUnit'].map(sampleOf).find((each) => each !== unit)
  return [unit, other ?? unit]
}
