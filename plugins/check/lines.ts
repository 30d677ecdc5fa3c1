import type { Block, Manuscript } from '../manuscript'
import { Passage, type Span } from './language'

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
const arabic = '[\\d０-９]{1,2}'

/** `1.5月18日` is item 1; `5.18上午` and `2021.5.18` are dates. */
const numbered = new RegExp(
  [
    `^\\s*(?:第(?:${arabic}|${chinese})(?:条[，,、：:\\s]?|[，,、：:])`,
    `[(（【]\\s*(?:${arabic}|${chinese})\\s*[)）】]\\s*[.．、]?`,
    '[①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿➀-➉]',
    `(?:${arabic}|${chinese})\\s*(?:[、)）]|[.．](?![\\d０-９])|[.．](?=[\\d０-９]{1,2}\\s*月|\\d{4}\\s*[年.．])))\\s*`,
  ].join('|'),
)

/** A number in the middle of a line begins another item: ……。2．5月18日 */
const inner =
  /(?<=[。；;！])\s{0,4}(?=(?:\d{1,2}[.．、](?!\d{1,2}[^\d月])|[(（]\d{1,2}[)）]|[②-⑳]))/

function* pieces(text: string): Generator<[piece: string, start: number]> {
  let start = 0
  for (const line of text.split('\n')) {
    let from = start
    for (const piece of line.split(inner)) {
      yield [piece, from]
      from += piece.length
    }
    start += line.length + 1
  }
}

function linesOfBlock({ text, index: block, kind, number }: Block): Line[] {
  const lines: Line[] = []
  for (const [piece, from] of pieces(text)) {
    const mark = numbered.exec(piece)?.[0] ?? ''
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
