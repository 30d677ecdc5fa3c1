export { Calendar, workdaysBefore } from './calendar'
export { loadCalendar } from './calendar-file'
export {
  addDays,
  dayOf,
  dayOn,
  daysBetween,
  endOfDay,
  formatDay,
  formatMoment,
  isDay,
  lastMinute,
  mondayOf,
  moment,
  now,
  partsOf,
  today,
} from './days'
export { formatNumeral, narrow, parseNumeral, spellNumeral } from './numeral'
export { parsePeriod } from './period'
export { day, time } from './schema'
export { dayAt } from './spoken-day'
export { dueAt } from './spoken-due'
export { isTerm, schoolYearOf, termOf } from './term'
export type * from './types'
export { formatWeek, parseWeek, type Weekday, weekdays, weekId } from './week'
export { monthsOf, partAround, partOfYear, yearOf } from './year'
