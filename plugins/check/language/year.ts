import { digit, numberOf } from './numeral'

const shifts: Record<string, number> = { 大前: -3, 前: -2, 去: -1, 上: -1, 今: 0, 本: 0, 明: 1 }

/** A year without its 年: 2021, 二O二一, 20, 去. */
export const yearWord = `${digit}{4}|${digit}{2}|${Object.keys(shifts).join('|')}`

/** 同年, 每年, 民国十年; 青年 and 学年 are no years. */
const other = /(?<![青少老中成幼童壮])年的? {0,2}$/

/** 办学20年, 近20年: a count of years. */
const counted = /[第校学办立教业时近满逾约超共达] {0,2}$/

/** How far two digits may be from this year: 20年 in 2021, not 70年. */
const [past, ahead] = [10, 1]

/**
 * The year written with a date, given what stands before: as it is written, undefined when there is
 * none, and '' for a word that only those who know the matter understand.
 */
export function writtenYear(year: string | undefined, before: string): string | undefined {
  if (year === undefined) return other.test(before) ? '' : undefined
  return year.length === 2 && counted.test(before) ? '' : year
}

/** The year meant; undefined when it is not understood. */
export function yearOf(written: string, thisYear: number): number | undefined {
  if (written in shifts) return thisYear + shifts[written]
  const number = numberOf(written)
  if (written.length === 4) return number
  const year = Math.floor(thisYear / 100) * 100 + number
  return year >= thisYear - past && year <= thisYear + ahead ? year : undefined
}
