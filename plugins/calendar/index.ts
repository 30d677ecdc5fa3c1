export { parseBriefPeriod } from './brief-period'
export { Calendar, workdaysAfter, workdaysBefore } from './calendar'
export { loadCalendar } from './calendar-file'
export {
  addDays,
  dayInMonth,
  dayOf,
  dayOn,
  daysBetween,
  endOfDay,
  formatDate,
  formatDay,
  formatMoment,
  isDay,
  isWeekend,
  lastMinute,
  mondayOf,
  moment,
  now,
  partsOf,
  today,
  weekdayName,
} from './days'
export {
  duePeriodAt,
  duePeriodBefore,
  duePeriodOf,
  duePeriodSaid,
  formatDuePeriod,
  nameDuePeriod,
  numberOf,
  type PeriodSaid,
  readPeriodSaid,
} from './due-period'
export { isDuring, termPart } from './during'
export type { LegalHoliday } from './legal-holidays'
export { formatNumeral, parseNumeral, spellNumeral } from './numeral'
export { parsePeriod } from './period'
export { day, time } from './schema'
export { dayAt } from './spoken-day'
export { dueAt, writtenDate } from './spoken-due'
export { type MomentSaid, momentSaid } from './spoken-moment'
export { isTerm, schoolYearOf, termOf } from './term'
export type * from './types'
export {
  formatWeek,
  parseWeek,
  readWeek,
  type Weekday,
  weekdays,
  weekId,
  type WeekSaid,
} from './week'
export { type WorkingHours, workingTimeAfter } from './working-time'
export { monthsOf, partAround, partOfYear, yearOf } from './year'
