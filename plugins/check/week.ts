import { type Day, weekId } from '../calendar'
import { closedOn, isWeekly } from '../policy'
import type { RecognisedName } from './name/types'
import type { CheckRequest } from './types'

/**
 * Semester and week a manuscript of a weekly column is for, `2020-2021-2/12`: the week of its name,
 * else the one that was said, else this one. Undefined for other columns, for a number that is no
 * week, and in a vacation when no week is named.
 */
export function weekMeant(
  { column, calendar, today, weekSaid }: CheckRequest,
  name?: RecognisedName,
): string | undefined {
  if (!isWeekly(column)) return undefined
  // A name of no column may speak of a week that has nothing to do with the manuscript.
  const no = (name?.certainty ? name.week : undefined) ?? weekSaid
  const week = no === undefined ? calendar.weekOf(today) : calendar.weekSaid({ no }, today)
  return week && weekId(week)
}

/** Why no manuscript of a week is accepted: late ones were until a day, or it has not begun. */
export type WeekObstacle = { kind: 'closed'; on: Day } | { kind: 'ahead' }

/** Undefined for this week, and for an earlier one as long as late manuscripts are accepted. */
export function weekObstacle(
  no: number,
  { column, calendar, today }: Pick<CheckRequest, 'column' | 'calendar' | 'today'>,
): WeekObstacle | undefined {
  const week = calendar.weekSaid({ no }, today)
  if (!week || week.monday > today) return { kind: 'ahead' }
  const on = closedOn(column, week, today, calendar)
  return on ? { kind: 'closed', on } : undefined
}
