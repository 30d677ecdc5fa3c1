import { addDays } from './days'
import type { Day } from './types'

/** A legal holiday of a year, by its own day; the days off around it are published each year. */
export interface LegalHoliday {
  name: string
  day: Day
}

const fixed: Record<string, string> = { '01-01': '元旦', '05-01': '劳动节', '10-01': '国庆节' }

/** By month and day of the lunar calendar. */
const lunar: Record<string, string> = { '1/1': '春节', '5/5': '端午节', '8/15': '中秋节' }

const lunarDay = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})

/** The legal holidays of a year, in order. */
export function legalHolidays(year: number): LegalHoliday[] {
  const days = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index))
  return days
    .filter((day) => day.startsWith(`${year}-`))
    .flatMap((day) => {
      const name = fixed[day.slice(5)] ?? lunar[lunarDay.format(new Date(day))]
      // 清明 is on the 4th or 5th, and always among the days off when they are known.
      return name ? [{ name, day }] : day.endsWith('-04-05') ? [{ name: '清明节', day }] : []
    })
}
