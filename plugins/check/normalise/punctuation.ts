import words from '../../../data/language/marks.yml'
import type { MendedText } from './mended-text'

const han = '\\p{sc=Han}〇'
const closing = '”’）》】〉'
/** What a Chinese mark may follow; a quantity too when Chinese goes on after it. */
const behind = `[${han}${closing}，。；：！？、…]`
const ahead = `[${han}“‘（《【〈]`

const wide: Record<string, string> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
}

const patterns = {
  mark: new RegExp(
    `(?<=${behind})(?:[,;?!]|:(?!//))|(?<=[\\dA-Za-z%])(?<!^\\s*\\d{1,2})[,;?!](?= *${ahead})`,
    'gmu',
  ),
  point: new RegExp(`(?<=[${han}${closing}%])\\.(?=\\s*$|[${closing}]|${ahead})`, 'gmu'),
  /** 一.党建 is a number; 卡尔.马克思 a name. */
  numeral: /(?:^\s*|[，。；：、])[（(]?[一二三四五六七八九十]{1,3}$/u,
  brackets: /[(（][^()（）\n]{0,200}[)）]/gu,
  /** ...... */
  dots: new RegExp(`(?<=${behind})\\.{3,}|(?<!\\.)\\.{3,}(?=${ahead})|。{3,}`, 'gu'),
  /** -- between words; 17--21 is a range. */
  dash: new RegExp(`(?<=${behind}|^\\s*)(?<![-－])[-－]{2,4}(?=${ahead})`, 'gmu'),
  repeated: /([，；：、])\1+|。。(?!。)/gu,
}

function isTransliterated(before = '', after = ''): boolean {
  return [before, after].every((char) => words.transliteration.includes(char || ' '))
}

/** Half-width marks in Chinese text; never inside numbers, times and foreign words. */
export function mendPunctuation(mended: MendedText): void {
  mended.replace(patterns.dots, 'ellipsis', '……')
  mended.replace(patterns.dash, 'dash', '——')
  mended.replace(patterns.mark, 'punctuation', ([mark]) => wide[mark])
  mended.replace(patterns.point, 'punctuation', ({ index, input }) => {
    const line = input.slice(input.lastIndexOf('\n', index - 1) + 1, index)
    if (patterns.numeral.test(line)) return
    return isTransliterated(input[index - 1], input[index + 1]) ? undefined : '。'
  })
  mended.replace(patterns.brackets, 'punctuation', ({ 0: whole, index, input }) => {
    const inner = whole.slice(1, -1)
    const [before = '', after = ''] = [input[index - 1], input[index + whole.length]]
    return isChinese(inner, before, after) ? `（${inner}）` : undefined
  })
}

/** f(x), (029)83116610 and half of a pair that is Chinese already. */
function isChinese(inner: string, before: string, after: string): boolean {
  if (/\p{sc=Han}/u.test(inner)) return true
  if (/^[\d\s-]+$/.test(inner) && /\d/.test(after)) return false
  return (
    /[\p{sc=Han}〇”’》，。；：、]/u.test(before) ||
    (!/\S/.test(before) && /\p{sc=Han}/u.test(after))
  )
}

export function mendRepeats(mended: MendedText): void {
  mended.replace(patterns.repeated, 'repeated', ([marks]) => marks[0])
}
