import { type Day, duePeriodOf, type Period } from '../../calendar'
import { cycleOf, deadlineIn, type Every, type Quota } from '../../policy'
import type { Filter } from '../rules/filter'
import type { Setting, Basis } from '../setting'
import { isSettled } from '../subjects/publication'
import type { Line } from '../types'

type Days = Pick<Period, 'from' | 'to'>

export interface UnitFigures {
  unit: string
  setting: Setting
  /** The day it is: what is not over yet can still be made good. */
  asOf: Day
  /** Whether nothing more can come of a period: for a task, of what is due after its end. */
  isOver(period: Period, quota?: Quota): boolean
  /** What the unit's lines of a period come to, each counted as often as `weigh` says. */
  sum(period: Days, filter: Filter, how?: Counting): Pick<Line, 'value' | 'count'>
  /**
   * The unit's lines of a period, corrections on the days that they correct; for what is asked by the
   * week or month, manuscripts in the one they are for.
   */
  linesIn(period: Days, every?: Every): Line[]
}

interface Counting {
  weigh?: (line: Line) => number
  every?: Every
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
  const known = own.filter((line) => (laterThan(line, publicationOf)?.seq ?? 0) <= seq)
  const isOver: UnitFigures['isOver'] = (period, quota) => {
    if (publicationOf(period.to.slice(0, 7))) return true
    return asOf > (quota ? lastDue(quota, period, setting) : period.to)
  }
  const sum: UnitFigures['sum'] = ({ from, to }, filter, { weigh = () => 1, every } = {}) => {
    const total = { value: 0, count: 0 }
    for (const line of known) {
      const day = dayIn(line, every)
      if (day < from || day > to || !filter(line)) continue
      total.value += line.value
      total.count += line.count * weigh(line)
    }
    return total
  }
  const within: UnitFigures['linesIn'] = ({ from, to }, every) => {
    return known.filter((line) => from <= dayIn(line, every) && dayIn(line, every) <= to)
  }
  return { unit, setting, asOf, isOver, sum, linesIn: within }
}

/** A day of the period of a kind that a line counts in. */
function dayIn({ meant, correction, day }: Line, every?: Every): Day {
  return meant && meant.cycle === every ? meant.to : (correction?.of ?? day)
}

/** The entry by which a line came to count for days that were public already; undefined for others. */
export function laterThan(
  { correction, meant, seq, entryId = '' }: Line,
  publicationOf: Basis['publicationOf'],
): { seq: number; entryId: string } | undefined {
  if (correction) return { seq, entryId: correction.entryId }
  const isLater = meant && isSettled(meant.to, meant.since, publicationOf)
  return isLater ? { seq: meant.since, entryId } : undefined
}

export function countsManuscripts({ count }: Quota): boolean {
  return count === 'submitted' || count === 'late' || count === 'ratio'
}

/** The last day of a period, or on which manuscripts for it that a task counts are in time. */
function lastDue(quota: Quota, { from, to }: Period, setting: Setting): Day {
  const { every, column } = quota
  const { calendar } = setting
  if (!calendar || !countsManuscripts(quota)) return to
  const columns = Object.values(setting.at(to).columns).filter((each) => {
    return cycleOf(each) === every && (!column || column.includes(each.key))
  })
  const days = columns.flatMap((each) => {
    const period = duePeriodOf(cycleOf(each)!, from, calendar)
    return (period && deadlineIn(each, period, calendar)?.day) ?? []
  })
  return [to, ...days].toSorted().at(-1)!
}
