import {
  type Cycle,
  type DuePeriod,
  duePeriodBefore,
  duePeriodSaid,
  parseNumeral,
} from '../calendar'
import { currentPeriod, cycleOf } from '../policy'
import { periodObstacle } from './due-period'
import { latestDay } from './language'
import type { Line } from './lines'
import type { CheckRequest } from './types'

/** The week or month that a title names. */
export const namedIn: Record<Cycle, RegExp> = {
  week: /第(\d{1,2}|[一二三四五六七八九十廿]{1,3})(?:教学)?周/,
  month: /(?<![\d第])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?![\d一二三十])/,
}

/**
 * The week or month that a manuscript tells of while its name and its sender say none: the one in its
 * title if nothing in it is later, else the last one, when all of its days lie there. Undefined when
 * it tells of the current one, or of none that is still open.
 */
export function periodTold(request: CheckRequest, lines: Line[]): DuePeriod | undefined {
  const { column, calendar, today } = request
  const current = currentPeriod(column, today, calendar)
  const cycle = cycleOf(column)
  if (!current || !cycle) return undefined
  const titled = namedIn[cycle].exec(lines.find(({ kind }) => kind === 'title')?.text ?? '')
  const no = titled ? (parseNumeral(titled[1]) ?? 0) : duePeriodBefore(current, calendar)?.no
  if (!no || no === current.no || periodObstacle(no, request)) return undefined
  const period = duePeriodSaid(cycle, { no }, today, calendar)!
  const days = lines.flatMap(({ kind, passage }) => {
    const found = kind === 'title' ? undefined : latestDay(passage, today)
    return found ? [found.day] : []
  })
  const isLater = days.some((day) => day > period.to)
  const isWithin = days.length > 0 && days.every((day) => day >= period.from)
  return isLater || !(titled || isWithin) ? undefined : period
}
