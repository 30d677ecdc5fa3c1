import type { Block, Manuscript } from '../manuscript'
import { captions } from './caption'
import { findDates, hasEvent, parse } from './language'
import { isLine } from './line'
import type { Item } from './types'

/** A line of a block: a paragraph, a part of it between soft breaks, or a row of a table. */
interface Line {
  text: string
  block: number
  start: number
  /** Written before it: `1.`, `（二）`, `三、`; automatic numbers too. */
  number?: string
  isHeading: boolean
}

const chinese = '[一二三四五六七八九十]{1,3}'

/** `1.5月18日` is item 1; `5.18上午` and `2021.5.18` are dates. */
const numbered = new RegExp(
  `^\\s*(?:第(?:\\d{1,2}|${chinese})(?:条[，,、：:\\s]?|[，,、：:])|[(（【]\\s*(?:\\d{1,2}|${chinese})\\s*[)）】]\\s*[.．、]?|[①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿➀-➉]|(?:\\d{1,2}|${chinese})\\s*(?:[、)）]|[.．](?!\\d)|[.．](?=\\d{1,2}\\s*月|\\d{4}\\s*[年.．])))\\s*`,
)

/** A number in the middle of a line begins another item: ……。2．5月18日 */
const inner = /(?<=[。；;！])\s*(?=(?:\d{1,2}[.．、](?!\d{1,2}[^\d月])|[(（]\d{1,2}[)）]|[②-⑳]))/

/** Full-width digits as half-width, position by position. */
function narrow(text: string): string {
  return text.replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
}

function split(block: Block): Line[] {
  const isHeading = block.kind === 'heading'
  let start = 0
  return block.text.split(/(\n)/).flatMap((part, index) => {
    const from = start
    start += part.length
    if (index % 2) return []
    let at = from
    return part.split(inner).map((text, piece): Line => {
      const mark = numbered.exec(narrow(text))?.[0] ?? ''
      const line = { text, block: block.index, start: at + mark.length, isHeading }
      at += text.length
      const number = mark.trim() || (piece === 0 && from === 0 ? block.number : undefined)
      return { ...line, text: text.slice(mark.length), number }
    })
  })
}

const columnTitle =
  /^(?:序号|编号|时间|日期|地点|事件|内容|工作内容|主要内容|事项|意义|分析或意义|分析|备注|单位|部门|标题|题目|信息内容|工作动态)[：:]?$/

/** Rows of a table, each as one line; the row of column titles is left out. */
function rows(blocks: Block[]): Line[] {
  const lines = new Map<string, Block[]>()
  for (const block of blocks) {
    const { table, row } = block.cell!
    const key = `${table} ${row}`
    lines.set(key, [...(lines.get(key) ?? []), block])
  }
  return [...lines.values()].flatMap((cells) => {
    const full = cells.filter(({ text }) => text.trim() && !/^[\d.、\s]{1,4}$/.test(text))
    if (!full.length || full.every(({ text }) => columnTitle.test(text.trim()))) return []
    const text = full.map((cell) => cell.text.trim().replace(/[，。；]$/, '')).join('，')
    return [{ text, block: full[0].index, start: 0, number: 'row', isHeading: false }]
  })
}

function linesOf({ blocks, pictures, ...rest }: Manuscript): Line[] {
  const explained = captions({ blocks, pictures, ...rest })
  const lines: Line[] = []
  for (const block of blocks) {
    if (block.kind === 'title' || explained.has(block.index)) continue
    if (!block.cell) lines.push(...split(block))
    else if (
      !blocks[block.index - 1]?.cell ||
      blocks[block.index - 1].cell!.table !== block.cell.table
    ) {
      lines.push(...rows(blocks.filter(({ cell }) => cell?.table === block.cell!.table)))
    }
  }
  return lines.filter(
    ({ text, isHeading, number }) => text.trim() && !isHeading && (number || !isLine(text, 'any')),
  )
}

/** 一、党建工作: short, no sentence. */
function isLabel({ text }: Line): boolean {
  const words = text.trim()
  return words.length <= 30 && !/[。；！，,]/.test(words)
}

/** Whether a numbered label is the heading of the lines after it rather than an item itself. */
function isSection(lines: Line[], at: number): boolean {
  if (!isLabel(lines[at])) return false
  const end = lines.findIndex((line, index) => index > at && line.number && isLabel(line))
  const below = lines.slice(at + 1, end < 0 ? undefined : end)
  return below.some(({ number }) => number) || below.length > 1
}

function join(item: Item, { text, block }: Line): Item {
  return { ...item, text: `${item.text}\n${text.trim()}`, last: block }
}

/**
 * The items (条) of a manuscript: numbered paragraphs with what follows them, or each paragraph
 * when none is numbered. Title, headings, introduction, contact lines and signature are not items.
 */
export function splitItems(manuscript: Manuscript): Item[] {
  const lines = linesOf(manuscript)
  const hasNumbers = lines.some((line, at) => line.number && !isSection(lines, at))
  const items: Item[] = []
  let isOpen = false
  lines.forEach((line, at) => {
    if (isSection(lines, at) && line.number) {
      isOpen = false
      return
    }
    if (hasNumbers && !line.number) {
      if (isOpen) items.push(join(items.pop()!, line))
      return
    }
    if (!line.number && isLabel(line)) return
    isOpen = true
    const text = line.text.trim()
    const start = line.start + line.text.indexOf(text)
    const range: [number, number] = [start, start + text.length]
    const isNumbered = Boolean(line.number)
    items.push({
      no: items.length + 1,
      block: line.block,
      last: line.block,
      range,
      text,
      isNumbered,
    })
  })
  return items
}

/** Number of the item a block belongs to. */
export function itemAt(items: Item[], { index }: Block): number | undefined {
  return items.find(({ block, last }) => block <= index && index <= last)?.no
}

const another = /^(?:此外|另外|同日|次日|当日|当天|同一天)/

/** How many happenings with dates of their own one paragraph puts together. */
function happenings({ text }: Item): number {
  const parts = text.split(/[。；;\n]/).filter((part) => {
    const words = part.trim()
    const [first] = findDates(words)
    return another.test(words) || (first && first.start <= 4)
  })
  return parts.filter((part) => hasEvent(parse(part))).length
}

/** How many happenings in one paragraph are too many to be one item. */
const lump = 3

/** Whether a text is split into items: not one unnumbered paragraph that tells many things. */
export function isItemised(items: Item[]): boolean {
  return items.some(({ isNumbered }) => isNumbered) || items.some((item) => happenings(item) < lump)
}
