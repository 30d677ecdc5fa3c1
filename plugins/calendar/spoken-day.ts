import { addDays, dayOn, daysAround } from './days'
import { numeralPattern, parseNumeral } from './numeral'
import type { Day } from './types'

const offsets: Record<string, number> = { 今天: 0, 今日: 0, 昨天: -1, 昨日: -1, 前天: -2 }

const forms = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<date>\d{1,2})(?!\d)/,
  /^(?:(?<year>\d{4})[./])?(?<month>\d{1,2})[./](?<date>\d{1,2})(?!\d)/,
  new RegExp(
    `^(?:(?<year>\\d{4})年)?(?<month>${numeralPattern})月(?<date>${numeralPattern})[日号]`,
  ),
  new RegExp(`^(?<date>${numeralPattern})日`),
]

/** The latest such day up to today: of this month or the last, of this year or the last. */
function latest(today: Day, month: number | undefined, date: number): Day | undefined {
  return daysAround(today, -1, month, date).find((day) => day && day <= today)
}

/**
 * Reads a day as people type it: 今天 昨天 前天, 5月20日, 五月二十日, 5.20, 5/20, 20日, 2021-05-20,
 * 2021年5月20日, and says how many characters it takes. Without a year it is the latest one up to
 * today. Undefined when there is none.
 */
export function dayAt(text: string, today: Day): { day: Day; length: number } | undefined {
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
