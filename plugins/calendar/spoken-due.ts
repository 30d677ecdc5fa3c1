import { narrow } from '../text'
import { addDays, daysAround, daysBetween, dayOn, lastDayOf, mondayOf } from './days'
import { numeralPattern, parseNumeral } from './numeral'
import type { Day } from './types'

const offsets: Record<string, number> = { 今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2, 大后天: 3 }

const dates = [
  /^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<date>\d{1,2})日?/,
  new RegExp(`^(?<month>${numeralPattern})月(?<date>${numeralPattern})[日号]?`),
  /^(?<month>\d{1,2})[./](?<date>\d{1,2})(?!\d)/,
  new RegExp(`^(?<date>${numeralPattern})[日号]`),
]

/** 年底, 月底, 下月底, 6月底 */
const end = new RegExp(
  `^(?:(?<year>(?:今|本)?年)|(?<which>本|这|下)?个?月|(?<month>${numeralPattern})月)(?:底|末)`,
)

const weekday = /^(?<which>本|这|下)?个?(?:周|星期|礼拜)(?<day>[一二三四五六日天])/

const times = [
  /^(?<half>上午|早上|中午|下午|晚上|晚)?(?<hour>\d{1,2})[:：](?<minute>\d{2})/,
  new RegExp(
    `^(?<half>上午|早上|中午|下午|晚上|晚)?(?<hour>${numeralPattern})[点时](?:(?<minute>${numeralPattern})分?|(?<thirty>半))?`,
  ),
]

/** Days. */
const HALF_YEAR = 183

/** A moment, maybe one that is past, and what follows it in the text. */
interface DueAt {
  day: Day
  /** `HH:mm`, when one is said. */
  time?: string
  rest: string
}

/**
 * Reads when something is due, as people type it: 6月10日, 6.10, 10日, 明天, 周五, 下周三,
 * 2021-06-10, 月底, 年底, with a time after it: 17:00, 下午五点半. A day without a year or a month is the next
 * such day from today; but one of the last half year is that one, since nobody asks so far ahead
 * without a year. Undefined when there is none.
 */
export function dueAt(text: string, today: Day): DueAt | undefined {
  const plain = narrow(text).trim()
  const found = dayAhead(plain, today)
  if (!found) return undefined
  const after = plain.slice(found.length).replace(/^[\s,，的]*/, '')
  const { time, length } = timeAt(after)
  const rest = after.slice(length).replace(/^(?:以?前|之前|截止)?[\s,，。;；]*/, '')
  return { day: found.day, time, rest }
}

/** What is written as a date in front of a text, though there may be no such day: 11月31日. */
export function writtenDate(text: string): string | undefined {
  const plain = narrow(text).trim()
  return dates.map((form) => form.exec(plain)?.[0]).find(Boolean)
}

function dayAhead(text: string, today: Day): { day: Day; length: number } | undefined {
  const word = Object.keys(offsets)
    .toSorted((a, b) => b.length - a.length)
    .find((each) => text.startsWith(each))
  if (word) return { day: addDays(today, offsets[word]), length: word.length }
  const week = weekday.exec(text)
  if (week) return { day: weekdayAhead(week.groups!, today), length: week[0].length }
  const ending = end.exec(text)
  const last = ending && lastDayAhead(ending.groups!, today)
  if (last) return { day: last, length: ending[0].length }
  for (const form of dates) {
    const found = form.exec(text)
    const day = found && next(found.groups!, today)
    if (day) return { day, length: found[0].length }
  }
  return undefined
}

/** 周五 is the next one; 下周五 is one of the next week. */
function weekdayAhead({ which, day }: Record<string, string>, today: Day): Day {
  const weekday = Math.min('一二三四五六日天'.indexOf(day), 6)
  const own = addDays(mondayOf(today), weekday + (which === '下' ? 7 : 0))
  return own < today && !which ? addDays(own, 7) : own
}

/** The last day of this year, of this month or the next, or of the next month of that number. */
function lastDayAhead({ year, which, month }: Record<string, string>, today: Day) {
  if (year) return lastDayOf(today, 'year')
  if (!month)
    return lastDayOf(which === '下' ? addDays(lastDayOf(today, 'month'), 1) : today, 'month')
  const first = daysAround(today, 1, parseNumeral(month)!, 1)
  return first.flatMap((day) => (day ? lastDayOf(day, 'month') : [])).find((day) => day >= today)
}

function next(said: Record<string, string>, today: Day): Day | undefined {
  const date = parseNumeral(said.date)!
  const month = said.month ? parseNumeral(said.month)! : undefined
  if (said.year) return dayOn(parseNumeral(said.year)!, month!, date)
  const days = daysAround(today, 1, month, date)
  const ahead = days.find((day) => day && day >= today)
  const isFar = ahead !== undefined && daysBetween(today, ahead) > HALF_YEAR
  return isFar && ahead !== days[0] ? days[0] : ahead
}

function timeAt(text: string): { time?: string; length: number } {
  for (const form of times) {
    const found = form.exec(text)
    if (!found) continue
    const { half, hour, minute, thirty } = found.groups!
    const spoken = parseNumeral(hour)!
    const isLate = (half === '下午' || half?.startsWith('晚')) && spoken < 12
    const hours = spoken + (isLate ? 12 : 0)
    const minutes = thirty ? 30 : (parseNumeral(minute ?? '0') ?? 0)
    if (hours > 23 || minutes > 59) continue
    const time = [hours, minutes].map((part) => String(part).padStart(2, '0')).join(':')
    return { time, length: found[0].length }
  }
  return { length: 0 }
}
