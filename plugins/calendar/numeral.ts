import { narrow } from '../text'

const digits = '〇一二三四五六七八九'
const units = ['万', '千', '百', '十', '']

const chinese =
  /^(?:(?<hundreds>[一二三四五六七八九])百)?(?<zero>〇)?(?:(?<tens>[一二三四五六七八九])?(?<ten>十)|(?<score>廿))?(?<ones>[一二三四五六七八九])?$/

/** Numbers of days and hours as they are typed, for a regular expression. */
export const numeralPattern = '(?:\\d{1,2}|[〇零一二三四五六七八九十廿]{1,3})'

function value(digit?: string): number {
  return digit ? digits.indexOf(digit) : 0
}

/**
 * Reads a whole number as people type it: `12`, `１２`, `十二`, `廿一`, `两`, `一百零五`, `二〇二一`.
 * Gives undefined for anything else.
 */
export function parseNumeral(text: string): number | undefined {
  const plain = narrow(text).replaceAll('零', '〇').replaceAll('两', '二')
  if (/^\d{1,15}$/.test(plain)) return Number(plain)
  if (/^[一二三四五六七八九][〇一二三四五六七八九]{3}$|^[一二三四五六七八九]?〇$/.test(plain)) {
    return Number(Array.from(plain, (char) => digits.indexOf(char)).join(''))
  }
  const { hundreds, zero, tens, ten, score, ones } = chinese.exec(plain)?.groups ?? {}
  const gap = Boolean(hundreds && ones && !ten && !score)
  if (Boolean(zero) !== gap || !(hundreds || ten || score || ones)) return undefined
  return value(hundreds) * 100 + (score ? 2 : ten ? value(tens) || 1 : 0) * 10 + value(ones)
}

/** Writes 0 to 99999 in Chinese: `十二`, `一百零五`. Throws a RangeError beyond. */
export function formatNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 99_999) {
    throw new RangeError(`[calendar] 不能写成中文数字：${number}`)
  }
  if (number < 10) return digits[number]
  const places = Array.from(String(number).padStart(5, '0'), (digit, index) =>
    digit === '0' ? '零' : digits[Number(digit)] + units[index],
  )
  const text = places.join('').replace(/^零+|零+$/g, '')
  return text.replace(/零+/g, '零').replace(/^一十/, '十')
}

/** Writes a whole number digit by digit in Chinese: `二〇二一`. */
export function spellNumeral(number: number): string {
  return String(number).replace(/\d/g, (digit) => digits[Number(digit)])
}
