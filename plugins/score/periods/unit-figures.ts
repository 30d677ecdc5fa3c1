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
  /** What the unit's lines of a period come to, each counted as often as `weigh` says, corrections on the days that they correct. */
  sum(period: Days, filter: Filter, weigh?: (line: Line) => number): Pick<Line, 'value' | 'count'>
  /** The unit's lines of a period, corrections on the days that they correct. */
  linesIn(period: Days): Line[]
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
  const sum: UnitFigures['sum'] = ({ from, to }, filter, weigh = () => 1) => {
    const total = { value: 0, count: 0 }
    for (const line of known) {
      const day = line.correction?.of ?? line.day
      if (day < from || day > to || !filter(line)) continue
      total.value += line.value
      total.count += line.count * weigh(line)
    }
    return total
  }
  const within = ({ from, to }: Days) => {
    return known.filter(({ correction, day }) => {
      const own = correction?.of ?? day
      return from <= own && own <= to
    })
  }
  return { unit, setting, asOf, isOver, sum, linesIn: within }
}
