import { narrow } from '../text'
import type { Calendar } from './calendar'
import { addDays } from './days'
import { parseNumeral } from './numeral'
import { isTerm, parseTerm } from './term'
import type { Day, Period } from './types'
import { partAround, partOfYear, parts, yearOf } from './year'

type Part = keyof typeof parts

const near: [RegExp, Part, number][] = [
  [/^(?:[本这当]个?月)?$/, 'month', 0],
  [/^上个?月$/, 'month', -1],
  [/^(?:上上|前)个?月$/, 'month', -2],
  [/^[本这]个?季度?$/, 'quarter', 0],
  [/^上个?季度?$/, 'quarter', -1],
  [/^(?:[本今]年度?|全年)$/, 'year', 0],
  [/^(?:去年|上一?年度?)$/, 'year', -1],
]

const years: Record<string, number> = { 今年: 0, 本年: 0, 去年: -1 }

const when = '(?:(?<year>[^年月]{4})年度?|(?<word>今年|本年|去年))?'

const forms: [RegExp, Part][] = [
  [/^(?<year>\d{4})[-/.](?<number>\d{1,2})$/, 'month'],
  [new RegExp(`^${when}(?<number>[^年月]{1,3})月份?$`), 'month'],
  [new RegExp(`^${when}第?(?<number>[1-4一二三四])季度?$`), 'quarter'],
  [new RegExp(`^${when}(?<half>[上下])半年$`), 'half-year'],
  [/^(?<year>\d{4}|[^年月]{4}(?=年))年?度?$/, 'year'],
]

/** The first year people may ask about; keeps `1200` from being read as a year. */
const earliest = 1950

/** `2023年11月至2024年1月`: as a quarter is called where years do not begin in January. */
const months = /^(?<year>\d{4})年(?<first>\d{1,2})月至(?:(?<later>\d{4})年)?(?<last>\d{1,2})月$/

function spanned(text: string): Period | undefined {
  const { year, first, later = year, last } = months.exec(text)?.groups ?? {}
  if (!year || +first > 12 || +last > 12 || !+first || !+last) return undefined
  const { from } = partOfYear(+year, +first, 1, 1)
  const { to } = partOfYear(+later, +last, 1, 1)
  return from < to ? { from, to, label: text } : undefined
}

/** A part of a year by its number; months go by the calendar. */
function named(part: Part, year: number, number: number, yearFrom: number): Period {
  return partOfYear(year, number, parts[part], part === 'month' ? 1 : yearFrom)
}

function exact(text: string, today: Day, yearFrom: number): Period | undefined {
  for (const [form, part] of forms) {
    const { year, word, number, half } = form.exec(text)?.groups ?? {}
    if (number === undefined && year === undefined && half === undefined) continue
    const current = yearOf(today, part === 'month' ? 1 : yearFrom)
    const count = half ? '上下'.indexOf(half) + 1 : number === undefined ? 1 : parseNumeral(number)
    const fixed = year === undefined ? years[word] + current : parseNumeral(year)
    if (!count || count > 12 / parts[part]) return undefined
    if (year !== undefined || word !== undefined) {
      return fixed && fixed >= earliest && fixed < 2100
        ? named(part, fixed, count, yearFrom)
        : undefined
    }
    const latest = named(part, current, count, yearFrom)
    return latest.from <= today ? latest : named(part, current - 1, count, yearFrom)
  }
  return undefined
}

/**
 * Reads a period as people type it: nothing (this month), 本月 上月 上上月 本季 上季 本年 今年 去年, 2021-05,
 * 2021年5月, 5月, 上半年 and 第二季度 (the latest that has begun), 2021,
 * 2023年11月至2024年1月. Undefined for anything else, so
 * that a unit's name is left alone. Years and their parts begin with the month `yearFrom` of the
 * policy; terms and school years, see `parseTerm`, are those of the calendar.
 */
export function parsePeriod(
  text: string,
  today: Day,
  yearFrom = 1,
  calendar?: Calendar,
): Period | undefined {
  if (calendar && isTerm(text)) return parseTerm(text, today, calendar)
  const plain = narrow(text).replace(/\s/g, '')
  const match = near.find(([words]) => words.test(plain))
  if (!match) return spanned(plain) ?? exact(plain, today, yearFrom)
  const [, part, offset] = match
  let found = partAround(today, parts[part], yearFrom)
  for (let left = -offset; left > 0; left--) {
    found = partAround(addDays(found.from, -1), parts[part], yearFrom)
  }
  return found
}
