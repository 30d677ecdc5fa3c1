import type { Day, Period } from '../../calendar'
import type { Filter } from '../rules/filter'
import type { Setting, Basis } from '../setting'
import type { Line } from '../types'

type Days = Pick<Period, 'from' | 'to'>

export interface UnitFigures {
  unit: string
  setting: Setting
  /** The day it is: what is not over yet can still be made good. */
  asOf: Day
  isOver(period: Period): boolean
  /** What the unit's lines of a period come to, corrections on the days that they correct. */
  sum(period: Days, filter: Filter): Pick<Line, 'value' | 'count'>
}

export function linesIn(lines: readonly Line[], { from, to }: Days): Line[] {
  return lines.filter(({ day }) => from <= day && day <= to)
}

/** The figures of a unit from its lines, with what was corrected by entries up to a number. */
export function figuresOf(
  unit: string,
  own: readonly Line[],
  { setting, asOf, publicationOf }: Basis,
  seq = Infinity,
): UnitFigures {
  const known = own.filter((line) => !line.correction || line.seq <= seq)
  const isOver = ({ to }: Period) => asOf > to || publicationOf(to.slice(0, 7)) !== undefined
  const sum = ({ from, to }: Days, filter: Filter) => {
    const total = { value: 0, count: 0 }
    for (const line of known) {
      const day = line.correction?.of ?? line.day
      if (day < from || day > to || !filter(line)) continue
      total.value += line.value
      total.count += line.count
    }
    return total
  }
  return { unit, setting, asOf, isOver, sum }
}
