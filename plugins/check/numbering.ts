import { parseNumeral } from '../calendar'
import { narrow } from '../text'

const numeral = '[一二三四五六七八九十]{1,3}'

const romans = 'I II III IV V VI VII VIII IX X XI XII'.split(' ')

/** Marks that list without counting. */
export const bullets = '[●○•■□◆◇★☆➢➤►◎]'

/** The kind of a number: 一、 and 二. are alike, （一） and 1. are others. */
export function styleOf(number: string): string {
  if (/[①-⑳㉑-㊿❶-❿➀-➉]/.test(number)) return '①'
  const text = narrow(number)
  if (/第/.test(text)) return '第'
  if (/\d\.\d/.test(text)) return '1.1'
  const sign = /\d/.test(text) ? '1' : new RegExp(numeral).test(text) ? '一' : text[0]
  return /[)）】]/.test(text) ? `(${sign})` : /[IVX]/.test(sign) ? 'I' : sign
}

/** What a number counts to; undefined for bullets. */
export function valueOf(number: string): number | undefined {
  const [last] =
    narrow(number)
      .match(new RegExp(`\\d+|${numeral}|[IVX]+`, 'g'))
      ?.slice(-1) ?? []
  if (last === undefined) return
  return /[IVX]/.test(last) ? romans.indexOf(last) + 1 : parseNumeral(last)
}

/**
 * How deep each style stands: a list of another style that begins below a number is deeper, and so
 * is one that counts on there: 一、 1. 2. 二、 3. 4.
 */
export function depthsOf(
  numbers: ({ style: string; isFirst: boolean } | undefined)[],
): (number | undefined)[] {
  const open: string[] = []
  const begun = new Set<string>()
  return numbers.map((number) => {
    if (!number) return
    const { style, isFirst } = number
    const known = open.indexOf(style)
    if (known >= 0) open.length = known + 1
    else if (!open.length || isFirst || begun.has(style)) open.push(style)
    begun.add(open.at(-1)!)
    return open.length - 1
  })
}
