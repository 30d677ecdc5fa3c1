import {
  type Calendar,
  type Day,
  dayOf,
  daysBetween,
  type DuePeriod,
  duePeriodBefore,
} from '../../../plugins/calendar'
import {
  type Column,
  currentPeriod,
  cycleOf,
  type Deadline,
  deadlineIn,
} from '../../../plugins/policy'

/** What a column asks for the week or month that it is on a day, and for the one before. */
export function deadlinesOn(column: Column, day: Day, calendar: Calendar): Deadline[] {
  const period = cycleOf(column) && currentPeriod(column, day, calendar)
  const both = period ? [period, duePeriodBefore(period, calendar)] : []
  return both.flatMap((each) => (each && deadlineIn(column, each, calendar)) ?? [])
}

const HOUR = 60 * 60 * 1000

/**
 * The week or month a manuscript of a case is for: the current one, or of the deadlines before a day the
 * one after which so many hours come nearest to it.
 */
export function periodMeant(
  column: Column,
  day: Day,
  hours: number | undefined,
  calendar?: Calendar,
): DuePeriod | undefined {
  if (!calendar || !cycleOf(column)) return undefined
  const current = currentPeriod(column, day, calendar)
  if (hours === undefined) return current
  const away = ({ at }: Deadline) =>
    Math.abs(daysBetween(dayOf(new Date(at.getTime() + hours * HOUR)), day))
  const past = deadlinesOn(column, day, calendar).filter((each) => each.day <= day)
  return past.toSorted((a, b) => away(a) - away(b))[0]?.period ?? current
}
