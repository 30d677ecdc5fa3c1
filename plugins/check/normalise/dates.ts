import { dayOn } from '../../calendar'
import type { MendedText } from './mended-text'

/** 2021.5.18, 2021-05-18, 2021/5/18; no part of a longer number; an item's number may stand before. */
const full =
  /(?:(?<![\dA-Za-z./-])|(?<=^\s*\d{1,2}[.．]))((?:19|20)\d\d)([./-])(\d{1,2})\2(\d{1,2})(?![\dA-Za-z]|[./][\d]|[-—–~～至到] ?\d)日?/g

/** 5.18上午 */
const short =
  /(?<![\dA-Za-z./-])(\d{1,2})\.(\d{1,2})日?(?=(?:上午|下午|中午|晚上|凌晨|清晨|早上|早晨|傍晚|晚间|晚(?=[\d在，\p{sc=Han}])))/gu

/** 历时1.5晚 */
const span = /(?:历时|用时|耗时|住|共|近|约|超|长达|每)$/

/** Dates in running text; those in the form of a file name (……信息（2021.5.18）) stay. */
export function mendDates(mended: MendedText): void {
  mended.replace(full, 'date', ({ 1: year, 3: month, 4: day, index, input }) => {
    if (/信息 ?[（(]$/.test(input.slice(Math.max(0, index - 6), index))) return
    if (!dayOn(Number(year), Number(month), Number(day))) return
    return `${year}年${Number(month)}月${Number(day)}日`
  })
  mended.replace(short, 'date', ({ 0: whole, 1: month, 2: day, index, input }) => {
    const before = input.slice(input.lastIndexOf('\n', index - 1) + 1, index)
    // 5.18日上午 may be item 5, of the 18th.
    if (!before.trim() && whole.endsWith('日')) return
    // A year with the 29th of February.
    if (span.test(before) || !dayOn(2020, Number(month), Number(day))) return
    return `${Number(month)}月${Number(day)}日`
  })
}
