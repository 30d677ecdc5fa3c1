import dayjs from 'dayjs'
import { narrow, parseNumeral } from './numeral'
import type { Day, Period } from './types'

type Unit = 'month' | 'quarter' | 'year'

/** `number` counts months or quarters from 1. */
function period(unit: Unit, year: number, number: number): Period {
  const months = { month: 1, quarter: 3, year: 12 }[unit]
  const first = dayjs(new Date(year, (number - 1) * months, 1))
  const label = {
    month: `${first.year()}年${first.month() + 1}月`,
    quarter: `${first.year()}年第${'一二三四'[Math.floor(first.month() / 3)]}季度`,
    year: `${first.year()}年`,
  }[unit]
  const last = first.add(months, 'month').subtract(1, 'day')
  return { from: first.format('YYYY-MM-DD'), to: last.format('YYYY-MM-DD'), label }
}

const near: [RegExp, Unit, number][] = [
  [/^(?:[本这当]个?月)?$/, 'month', 0],
  [/^上个?月$/, 'month', -1],
  [/^[本这]个?季度?$/, 'quarter', 0],
  [/^上个?季度?$/, 'quarter', -1],
  [/^(?:[本今]年度?|全年)$/, 'year', 0],
  [/^(?:去年|上一?年度?)$/, 'year', -1],
]

const years: Record<string, number> = { 今年: 0, 本年: 0, 去年: -1 }

const forms: [RegExp, Unit][] = [
  [/^(?<year>\d{4})[-/.](?<number>\d{1,2})$/, 'month'],
  [/^(?:(?<year>[^年月]{4})年|(?<word>今年|本年|去年))?(?<number>[^年月]{1,3})月份?$/, 'month'],
  [
    /^(?:(?<year>[^年月]{4})年|(?<word>今年|本年|去年))?第?(?<number>[1-4一二三四])季度?$/,
    'quarter',
  ],
  [/^(?<year>\d{4}|[^年月]{4}(?=年))年?度?$/, 'year'],
]

/** The first year people may ask about; keeps `1200` from being read as a year. */
const earliest = 1950

function exact(text: string, today: Day): Period | undefined {
  const current = Number(today.slice(0, 4))
  for (const [form, unit] of forms) {
    const { year, word, number } = form.exec(text)?.groups ?? {}
    if (number === undefined && year === undefined) continue
    const count = number === undefined ? 1 : parseNumeral(number)
    const fixed = year === undefined ? years[word] + current : parseNumeral(year)
    if (!count || count > { month: 12, quarter: 4, year: 1 }[unit]) return undefined
    if (year !== undefined || word !== undefined) {
      return fixed && fixed >= earliest && fixed < 2100 ? period(unit, fixed, count) : undefined
    }
    const latest = period(unit, current, count)
    return latest.from <= today ? latest : period(unit, current - 1, count)
  }
  return undefined
}

/**
 * Reads a period as people type it: nothing (this month), 本月 上月 本季 上季 本年 今年 去年, 2021-05,
 * 2021年5月, 5月 and 第二季度 (the latest that has begun), 2021. Undefined for anything else, so that
 * a unit's name is left alone.
 */
export function parsePeriod(text: string, today: Day): Period | undefined {
  const plain = narrow(text).replace(/\s/g, '')
  const match = near.find(([words]) => words.test(plain))
  if (!match) return exact(plain, today)
  const [, unit, offset] = match
  const [year, month] = today.split('-').map(Number)
  const number = { month, quarter: Math.ceil(month / 3), year: 1 }[unit]
  return unit === 'year' ? period(unit, year + offset, 1) : period(unit, year, number + offset)
}
