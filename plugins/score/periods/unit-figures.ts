import type { Day, Period } from '../../calendar'
import type { Filter } from '../rules/filter'
import type { Setting, Basis } from '../setting'
import type { Line } from '../types'

type Days = Pick<Period, 'from' | 'to'>

/** Hundredths of a point, and items. */
export interface SumOf {
  value: number
  count: number
}

/** One unit as the rules of periods see it. */
export interface UnitFigures {
  unit: string
  setting: Setting
  /** The day it is: what is not over yet can still be made good. */
  asOf: Day
  isOver(period: Period): boolean
  /** What the unit's lines of a period come to, corrections on the days that they correct. */
  sum(period: Days, filter: Filter): SumOf
}

/** The lines of a period. */
export function linesIn(lines: readonly Line[], { from, to }: Days): Line[] {
  return lines.filter(({ day }) => from <= day && day <= to)
}

/**
 * The figures of a unit from its lines, which are in the order of their days. With `corrections`, only
 * these of its corrections are known.
 */
export function figuresOf(
  unit: string,
  own: readonly Line[],
  { setting, asOf, publicationOf }: Basis,
  corrections = own.filter(({ correction }) => correction),
): UnitFigures {
  const uncorrected = own.filter(({ correction }) => !correction)
  const isOver = ({ to }: Period) => asOf > to || publicationOf(to.slice(0, 7)) !== undefined
  return { unit, setting, asOf, isOver, sum: summing(uncorrected, corrections) }
}

/** Sums lines in the order of their days, and corrections. */
function summing(ordered: readonly Line[], corrections: readonly Line[]) {
  return (period: Days, filter: Filter): SumOf => {
    const sum: SumOf = { value: 0, count: 0 }
    const add = (line: Line) => {
      if (!filter(line)) return
      sum.value += line.value
      sum.count += line.count
    }
    linesIn(ordered, period).forEach(add)
    for (const line of corrections) {
      const { of } = line.correction!
      if (period.from <= of && of <= period.to) add(line)
    }
    return sum
  }
}
