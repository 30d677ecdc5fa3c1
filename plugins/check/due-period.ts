import { type Day, type DuePeriod, duePeriodSaid } from '../calendar'
import { closedOn, currentPeriod, cycleOf, isBetween, numberedBy } from '../policy'
import type { RecognisedName } from './name/types'
import type { CheckRequest } from './types'

type Request = Pick<CheckRequest, 'column' | 'calendar' | 'today'>

/**
 * The week or month a manuscript is for, when its column is due by such: that of its name, else the
 * one that was said, else the current one. Undefined for other columns, for a number that is none,
 * and in a vacation when no week is named.
 */
export function periodMeant(
  { column, calendar, today, periodSaid }: CheckRequest,
  name?: RecognisedName,
): DuePeriod | undefined {
  const cycle = cycleOf(column)
  if (!cycle) return undefined
  // A name of no column may speak of a week that has nothing to do with the manuscript.
  const no = (name?.certainty ? name.periodNo : undefined) ?? periodSaid
  if (no === undefined) return currentPeriod(column, today, calendar)
  return duePeriodSaid(cycle, { no }, today, calendar)
}

/**
 * Why no manuscript of a week or month is accepted: late ones were until a day, it has not begun, or it
 * lies between two weeks that are reported.
 */
export type PeriodObstacle = { kind: 'closed'; on: Day } | { kind: 'ahead' | 'between' }

/** Undefined for the current one, and for an earlier one as long as late manuscripts are accepted. */
export function periodObstacle(
  no: number,
  { column, calendar, today }: Request,
): PeriodObstacle | undefined {
  const period = duePeriodSaid(numberedBy(column), { no }, today, calendar)
  if (period && isBetween(column, period)) return { kind: 'between' }
  const current = currentPeriod(column, today, calendar)
  if (!period || (period.from > today && period.id !== current?.id)) return { kind: 'ahead' }
  const on = closedOn(column, period, today, calendar)
  return on ? { kind: 'closed', on } : undefined
}
