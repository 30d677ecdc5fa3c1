export { Calendar, type Shift, workdaysBefore } from './calendar'
export { loadCalendar } from './calendar-file'
export {
  addDays,
  dayOf,
  dayOn,
  daysBetween,
  endOfDay,
  formatMoment,
  isDay,
  lastMinute,
  moment,
  now,
  partsOf,
  today,
} from './days'
export { formatNumeral, narrow, parseNumeral, spellNumeral } from './numeral'
export { parsePeriod } from './period'
export { day, time } from './schema'
export { dayAt, type DayAt } from './spoken-day'
export { dueAt, type DueAt } from './spoken-due'
export { isTerm, schoolYearOf, termOf } from './term'
export type * from './types'
export { formatWeek, parseWeek, weekId } from './week'
export { type Weekday, weekdays } from './weekday'
export { monthsOf, partAround, partOfYear, yearOf } from './year'
