import { addDays, dateOf, dayOn } from './days'
import { type Day } from './types'
import { parseNumeral } from './numeral'

const offsets: Record<string, number> = { 今天: 0, 今日: 0, 昨天: -1, 昨日: -1, 前天: -2 }

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

/** The latest such day up to today: of this month or the last, of this year or the last. */
function latest(today: Day, month: number | undefined, date: number): Day | undefined {
  const current = dateOf(today).startOf('month')
  const before = current.subtract(1, month ? 'year' : 'month')
  return [current, before]
    .map((each) => dayOn(each.year(), month || each.month() + 1, date))
    .find((day) => day && day <= today)
}

/**
 * Reads a day as people type it: 今天 昨天 前天, 5月20日, 五月二十日, 5.20, 5/20, 20日, 2021-05-20,
 * 2021年5月20日. Without a year it is the latest one up to today. Undefined when there is none.
 */
export function dayAt(text: string, today: Day): DayAt | undefined {
  const word = Object.keys(offsets).find((each) => text.startsWith(each))
  if (word) return { day: addDays(today, offsets[word]), length: word.length }
  for (const form of forms) {
    const found = form.exec(text)
    const said = found?.groups ?? {}
    const [month, date] = [said.month, said.date].map((part) =>
      part ? parseNumeral(part) : undefined,
    )
    if (!date) continue
    const day = said.year ? dayOn(+said.year, +month!, date) : latest(today, month, date)
    if (day) return { day, length: found![0].length }
  }
  return undefined
}
