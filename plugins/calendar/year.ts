import type { Day, Period } from './types'

/** Months of the parts a year falls into. */
export const parts = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

const numerals = '一二三四'

/** Months since year 0. */
function count(day: Day): number {
  const [year, month] = day.split('-').map(Number)
  return year * 12 + month - 1
}

/** The first day of a month, so many months since year 0. */
function dayAt(months: number): Day {
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`
}

function dayBefore(day: Day): Day {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}

/**
 * 统计年度: where the year a day is in begins, in months since year 0. `yearFrom`: the month it begins
 * with, from 1.
 */
function beginOf(day: Day, yearFrom: number): number {
  const months = count(day)
  return months - ((months - (yearFrom - 1)) % 12)
}

/** How far a year that begins with a month is named ahead: by where most of it lies. */
const ahead = (yearFrom: number) => (yearFrom > 6 ? 1 : 0)

/** The number of the year a day is in: 2024 for 2023-11-01 when years begin in November. */
export function yearOf(day: Day, yearFrom: number): number {
  return Math.floor(beginOf(day, yearFrom) / 12) + ahead(yearFrom)
}

/** A part of a year by its number from 1; `months` long. */
export function partOfYear(year: number, number: number, months: number, yearFrom: number): Period {
  const begin = (year - ahead(yearFrom)) * 12 + yearFrom - 1
  return periodOf(begin + (number - 1) * months, months, yearFrom)
}

/** The part of its year, `months` long, that a day is in. */
export function partAround(day: Day, months: number, yearFrom: number): Period {
  const begin = beginOf(day, yearFrom)
  return periodOf(begin + Math.floor((count(day) - begin) / months) * months, months, yearFrom)
}

function periodOf(first: number, months: number, yearFrom: number): Period {
  const from = dayAt(first)
  const to = dayBefore(dayAt(first + months))
  return { from, to, label: labelOf({ from, to }, months, yearFrom) }
}

/** 2021年5月, 2021年第二季度; where years do not begin in January, the months: 2023年11月至2024年1月. */
function labelOf({ from, to }: Pick<Period, 'from' | 'to'>, months: number, yearFrom: number) {
  const [year, month] = from.split('-').map(Number)
  const [lastYear, last] = to.split('-').map(Number)
  if (months === 1) return `${year}年${month}月`
  if (yearFrom !== 1)
    return `${year}年${month}月至${year === lastYear ? '' : `${lastYear}年`}${last}月`
  if (months === 12) return `${year}年`
  if (months === 6) return `${year}年${month === 1 ? '上' : '下'}半年`
  return `${year}年第${numerals[(month - 1) / 3]}季度`
}
