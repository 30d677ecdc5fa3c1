import type { Day, Period } from '../../calendar'
import type { Filter } from '../rules/filter'
import type { Setting } from '../setting'
import type { Basis } from '../subjects/basis'
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

/** Lines of a period out of lines in the order of their days. */
export function linesIn(lines: readonly Line[], { from, to }: Days): Line[] {
  return lines.slice(
    placeOf(lines, (day) => day >= from),
    placeOf(lines, (day) => day > to),
  )
}

/** The first place whose day is late enough, or the end. */
function placeOf(lines: readonly Line[], isLate: (day: Day) => boolean): number {
  let [first, end] = [0, lines.length]
  while (first < end) {
    const middle = (first + end) >> 1
    if (isLate(lines[middle].day)) end = middle
    else first = middle + 1
  }
  return first
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
