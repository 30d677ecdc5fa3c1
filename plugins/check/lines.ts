import type { Block, Manuscript } from '../manuscript'
import { hasEvent, hasTime, Passage, type Span } from './language'
import { bullets, styleOf } from './numbering'

/** A line of text: a paragraph, or a part of one between soft breaks, without its number. */
export interface Line {
  text: string
  block: number
  start: number
  /** Written before it: `1.`, `（二）`, `三、`; automatic numbers too. */
  number?: string
  kind: Block['kind']
  passage: Passage
}

const chinese = '[一二三四五六七八九十]{1,3}'
const arabic = '\\d{1,2}'
const either = `(?:${arabic}|${chinese})`

/** 5.31, and not the second and third number of 1.2.3 */
const dotted =
  '(?:0?[1-9]|1[0-2])[.](?:(?:[12]\\d|3[01])(?![\\d.])|0?[1-9](?=[，,日号]|[上下]午|晚上?|早上?))'

/**
 * `1.5月18日` and `1.5.18` are item 1, `1.2 教务处5月18日` item 1.2; `5.18上午` and `2021.5.18` are dates.
 */
const numbered = new RegExp(
  [
    `^\\s*(?:第${either}(?:[条项][，,、：:\\s]?|[，,、：:])`,
    `(?:信息|动态|要闻|工作|事项|活动)\\s?${either}[、：:]`,
    `[(（【]\\s*${either}\\s*[)）】]\\s*[.．、]?`,
    '[①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿➀-➉]',
    '(?:[Ⅰ-Ⅻ]|I{1,3}|IV|VI{0,3}|IX|X)\\s?[、.)）]',
    bullets,
    `${arabic}[.]${arabic}(?:[.、](?!\\d{1,2}[^\\d月])|\\s+(?=[^。]{0,30}?\\d月\\d{1,2}日))`,
    `${arabic}\\s+(?=\\d{1,2}月)`,
    `${either}\\s*(?:[、)）]|[.](?!\\d)|[.](?=\\d{1,2}\\s*月|\\d{4}\\s*[年.]|${dotted})))\\s*`,
  ].join('|'),
)

/** A number in the middle of a line may begin another item: ……。2．5月18日 */
const inner =
  /(?<=[。；;！])\s{0,4}(?=(?:\d{1,2}[.．、](?!\d{1,2}[^\d月])|[(（]\d{1,2}[)）]|[②-⑳]))|(?<=^[^。；\d]{2,60}[：:])\s{0,4}(?=1[.、](?!\d{1,2}[^\d月])|[(（]1[)）]|①)/

const markOf = (piece: string) => numbered.exec(piece)?.[0] ?? ''

/** ……三项举措：① */
const begun = /[：:]\s*(?:1[.、]|[(（]1[)）]|①)/

/** 1. 6月22日，……三项举措：①……；②……: the line tells by itself what its points belong to. */
function isLead(first: string, second: string, number?: string): boolean {
  const own = markOf(first).trim() || number
  const isOther = own !== undefined && styleOf(own) !== styleOf(markOf(second))
  if (!isOther && !begun.test(first)) return false
  const passage = new Passage(first.slice(markOf(first).length))
  return hasTime(passage) && hasEvent(passage)
}

/** The parts of a line by the numbers in its middle, where they begin items rather than points. */
function split(line: string, number?: string): string[] {
  const [first, ...others] = line.split(inner)
  const isPoint = others.every((piece) => !new Passage(piece.replace(numbered, '')).dates.length)
  return isPoint || isLead(first, others[0], number) ? [line] : [first, ...others]
}

/** Its lines and their parts; the first lines may be the title. */
function* pieces({
  text,
  kind,
  number,
  titleLines = 0,
}: Block): Generator<[piece: string, start: number, kind: Block['kind']]> {
  let start = 0
  for (const [at, line] of text.split('\n').entries()) {
    let from = start
    for (const piece of split(line, at ? undefined : number)) {
      yield [piece, from, at < titleLines ? 'title' : kind]
      from += piece.length
    }
    start += line.length + 1
  }
}

function linesOfBlock(source: Block): Line[] {
  const { index: block, number } = source
  const lines: Line[] = []
  for (const [piece, from, kind] of pieces(source)) {
    const mark = markOf(piece)
    const rest = piece.slice(mark.length)
    if (!rest.trim()) continue
    const own = mark.trim() || (lines.length ? undefined : number)
    const passage = new Passage(rest)
    lines.push({ text: rest, block, start: from + mark.length, number: own, kind, passage })
  }
  return lines
}

/** Words of a line as a finding about them: block, place and quote. */
export function spot({ block, start: from, text }: Line, { start, end }: Span) {
  const range: [number, number] = [from + start, from + end]
  return { block, range, quote: text.slice(start, end) }
}

export function linesOf({ blocks }: Manuscript): Line[] {
  return blocks.flatMap(linesOfBlock)
}
