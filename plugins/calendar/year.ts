import type { Dayjs } from 'dayjs'
import { asDay, dateOf } from './days'
import type { Day, Period } from './types'

/** Months of the parts a year falls into. */
export const parts = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

const numerals = '一二三四'

/** The first day of the month of a day. */
function monthOf(day: Day): Dayjs {
  return dateOf(`${day.slice(0, 7)}-01`)
}

/** 统计年度: how many months into its year a month is. `yearFrom`: the month years begin with, from 1. */
function monthsInto(month: Dayjs, yearFrom: number): number {
  return (month.month() + 13 - yearFrom) % 12
}

/** How far a year that begins with a month is named ahead: by where most of it lies. */
const ahead = (yearFrom: number) => (yearFrom > 6 ? 1 : 0)

/** The number of the year a day is in: 2024 for 2023-11-01 when years begin in November. */
export function yearOf(day: Day, yearFrom: number): number {
  const [year, month] = day.split('-').map(Number)
  return (month < yearFrom ? year - 1 : year) + ahead(yearFrom)
}

/** A part of a year by its number from 1; `months` long. */
export function partOfYear(year: number, number: number, months: number, yearFrom: number): Period {
  const january = dateOf(`${year - ahead(yearFrom)}-01-01`)
  return periodOf(january.add(yearFrom - 1 + (number - 1) * months, 'month'), months, yearFrom)
}

/** The part of its year, `months` long, that a day is in. */
export function partAround(day: Day, months: number, yearFrom: number): Period {
  const month = monthOf(day)
  const first = month.subtract(monthsInto(month, yearFrom) % months, 'month')
  return periodOf(first, months, yearFrom)
}

/** Months a period touches: `2021-05`. */
export function monthsOf({ from, to }: Pick<Period, 'from' | 'to'>): string[] {
  const months: string[] = []
  for (let month = monthOf(from); asDay(month) <= to; month = month.add(1, 'month')) {
    months.push(month.format('YYYY-MM'))
  }
  return months
}

function periodOf(first: Dayjs, months: number, yearFrom: number): Period {
  const last = first.add(months, 'month').subtract(1, 'day')
  return { from: asDay(first), to: asDay(last), label: labelOf(first, last, months, yearFrom) }
}

/** 2021年5月, 2021年第二季度; where years do not begin in January, the months: 2023年11月至2024年1月. */
function labelOf(first: Dayjs, last: Dayjs, months: number, yearFrom: number): string {
  if (months === 1) return first.format('YYYY年M月')
  if (yearFrom !== 1) {
    const end = last.format(first.year() === last.year() ? 'M月' : 'YYYY年M月')
    return `${first.format('YYYY年M月')}至${end}`
  }
  if (months === 12) return first.format('YYYY年')
  if (months === 6) return `${first.format('YYYY年')}${first.month() === 0 ? '上' : '下'}半年`
  return `${first.format('YYYY年')}第${numerals[first.month() / 3]}季度`
}
