import { addDays, isDay } from './days'
import { type Day } from './types'
import { parseNumeral } from './numeral'

const near: Record<string, number> = { 今天: 0, 今日: 0, 昨天: -1, 昨日: -1, 前天: -2 }

const numeral = '(?:\\d{1,2}|[〇零一二三四五六七八九十廿]{1,3})'

const forms = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<date>\d{1,2})(?!\d)/,
  /^(?:(?<year>\d{4})[./])?(?<month>\d{1,2})[./](?<date>\d{1,2})(?!\d)/,
  new RegExp(`^(?:(?<year>\\d{4})年)?(?<month>${numeral})月(?<date>${numeral})[日号]`),
  new RegExp(`^(?<date>${numeral})日`),
]

/** The day at the beginning of a text, and how many characters say it. */
export interface DayAt {
  day: Day
  length: number
}

function build(year: number, month: number, date: number): Day | undefined {
  const [mm, dd] = [month, date].map((part) => String(part).padStart(2, '0'))
  const day = `${year}-${mm}-${dd}`
  return isDay(day) ? day : undefined
}

/** The latest such day up to today: of this month or the last, of this year or the last. */
function latest(today: Day, month: number | undefined, date: number): Day | undefined {
  const [year, current] = today.split('-').map(Number)
  const before = current === 1 ? [year - 1, 12] : [year, current - 1]
  const days = month
    ? [build(year, month, date), build(year - 1, month, date)]
    : [build(year, current, date), build(before[0], before[1], date)]
  return days.find((day) => day && day <= today)
}

/**
 * Reads a day as people type it: 今天 昨天 前天, 5月20日, 五月二十日, 5.20, 5/20, 20日, 2021-05-20,
 * 2021年5月20日. Without a year it is the latest one up to today. Undefined when there is none.
 */
export function dayAt(text: string, today: Day): DayAt | undefined {
  const word = Object.keys(near).find((each) => text.startsWith(each))
  if (word) return { day: addDays(today, near[word]), length: word.length }
  for (const form of forms) {
    const found = form.exec(text)
    const { year, month, date } = found?.groups ?? {}
    const [mm, dd] = [month, date].map((part) => (part ? parseNumeral(part) : undefined))
    if (!dd) continue
    const day = year ? build(Number(year), mm!, dd) : latest(today, mm, dd)
    if (day) return { day, length: found![0].length }
  }
  return undefined
}
