import { narrow } from '../text'
import type { Calendar } from './calendar'
import { addDays, formatDate, formatDay, mondayOf } from './days'
import { dayAt } from './spoken-day'
import type { Day, Period } from './types'
import { formatWeek, readWeek, type WeekSaid } from './week'

/**
 * Reads a day or a week as people type it: 今天 昨天, 5月20日, 本周 上周, 第十二周 of this semester.
 * Undefined for anything else, and for a week that the calendar does not have.
 */
export function parseBriefPeriod(text: string, today: Day, calendar: Calendar): Period | undefined {
  const plain = narrow(text).replace(/\s/g, '')
  const week = readWeek(plain)
  if (week) return weekOf(week, today, calendar)
  const found = dayAt(plain, today)
  if (found?.length !== plain.length) return undefined
  return { from: found.day, to: found.day, label: formatDay(found.day) }
}

/** 第十二周（5月17日至5月23日）; in a vacation its days alone. */
function weekOf(said: WeekSaid, today: Day, calendar: Calendar): Period | undefined {
  const week = calendar.weekSaid(said, today)
  if (!week && 'no' in said) return undefined
  const from = week?.monday ?? mondayOf(addDays(today, 'near' in said ? said.near * 7 : 0))
  const to = addDays(from, 6)
  const days = `${formatDate(from)}至${formatDate(to)}`
  return { from, to, label: week ? `${formatWeek(week.week)}（${days}）` : days }
}
