import { addDays, type Calendar, dayOf, endOfDay, moment, workdaysBefore } from '../calendar'
import type { Occurrence } from '../jobs'
import type { Policy } from '../policy'

/** A reminder before something is due, or its end. */
export interface Dated extends Occurrence {
  isDue: boolean
}

interface Asked {
  /** The occurrences are called `…:1`, `…:2` and `…:due`. */
  key: string
  given: Date
  due: Date
  reminders: NonNullable<Policy['commissions']>['reminders']
}

/** Days after the one it was due in which the editors may still be told how it went. */
const AFTER = 2

/** The reminders between the moment something was asked for and that it is due, and its end. */
export function planDeadline({ key, given, due, reminders }: Asked, calendar: Calendar): Dated[] {
  const day = dayOf(due)
  const dated = reminders
    .map((each) => moment(workdaysBefore(day, each.workdaysBefore, calendar), each.at))
    .filter((at) => at > given && at < due)
    .toSorted((a, b) => +a - +b)
  const planned = dated.map((at, index) => {
    return { key: `${key}:${index + 1}`, at, until: dated[index + 1] ?? due, isDue: false }
  })
  const until = endOfDay(addDays(day, AFTER))
  return [...planned, { key: `${key}:due`, at: due, until, isDue: true }]
}
