import { parseNumeral } from '../../calendar'

/** What people type for a zero: circles, 零, the letter O, also of other scripts. */
const zero = '〇○◯零OoОΟ'
const digits = '一二三四五六七八九'

/** A digit of a year: 2021, 二〇二一, 二O二一. */
export const digit = `[\\d${digits}${zero}]`

/** A month or a day: 5, 05, 2O, 十八, 二〇, 廿一. */
export const number = `\\d[\\d${zero}]?|[${digits}${zero}十廿卅]{1,3}`

/** The characters a number begins with. */
export const numberHeads = `0123456789${digits}${zero}十廿卅`

const zeros = new RegExp(`[${zero}]`, 'g')

/** A number as typed; NaN for what is none (十十). */
export function numberOf(text: string): number {
  const plain = text.replace(zeros, '0')
  const figures = plain.replace(/[一二三四五六七八九]/g, (each) => `${digits.indexOf(each) + 1}`)
  if (/^\d+$/.test(figures)) return Number(figures)
  return parseNumeral(plain.replace('廿', '二十').replace('卅', '三十')) ?? Number.NaN
}
