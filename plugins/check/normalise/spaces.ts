import type { MendedText } from './mended-text'

const blank = '[ \\t\\u00a0\\u2000-\\u200a\\u3000]'
const mark = '，。；：！？、”’）》】〉…—'
const opening = '“‘（《【〈'
const chinese = `\\p{sc=Han}〇${mark}${opening}`
const word = `${chinese}\\dA-Za-z%`

const patterns = {
  /** Two or more, or one that is not an ordinary space. */
  wide: new RegExp(
    `(?:(?<=[${chinese}])(?:${blank}{2,}|[^\\S\\n ])(?=[${word}])|(?<=[${word}])(?:${blank}{2,}|[^\\S\\n ])(?=[${chinese}]))`,
    'gu',
  ),
  /** ， 12个 */
  beside: new RegExp(
    `(?<=[，。；：！？、])${blank}+(?=[${word}])|(?<=[${word}])${blank}+(?=[，。；：！？、）”])`,
    'gu',
  ),
  /** A line that is prose; others are slogans, signatures or columns made of spaces. */
  prose: /[，。；！？]|\p{sc=Han}[,;!?]|\p{sc=Han}\.$/u,
  /** 电话：… after a space is a field of its own. */
  field: /^\s*[\p{sc=Han}（）()]{1,8}\s*[：:]/u,
  /** 张三 spread out over the room of three characters. */
  apart: /(?<![\p{sc=Han}])\p{sc=Han}$/u,
  /** 一、 1. （一） before a space is a number. */
  number:
    /^\s*(?:第?[\d一二三四五六七八九十]{1,3}[、.．条]?|[（(][\d一二三四五六七八九十]{1,3}[）)]、?|[①-⑳])$/u,
}

/** Spaces inside Chinese prose; never indents, fields, columns or what stands in quotation marks. */
export function mendSpaces(mended: MendedText): void {
  const mend = (pattern: RegExp) =>
    mended.replace(pattern, 'space', ({ 0: space, index, input }) => {
      const start = input.lastIndexOf('\n', index - 1) + 1
      const stop = input.indexOf('\n', index)
      const [before, after] = [
        input.slice(start, index),
        input.slice(index + space.length, stop < 0 ? input.length : stop),
      ]
      return isMeant(before, after) ? undefined : ''
    })
  mend(patterns.wide)
  mend(patterns.beside)
}

function isMeant(before: string, after: string): boolean {
  const { prose, field, apart, number } = patterns
  if (!before.trim() || !prose.test(before + after)) return true
  if (field.test(after) || number.test(before)) return true
  if (apart.test(before) && /^\p{sc=Han}(?!\p{sc=Han})/u.test(after)) return true
  return /[“《][^”》]*$/.test(before)
}
