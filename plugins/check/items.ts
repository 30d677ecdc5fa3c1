import type { Block, Manuscript } from '../manuscript'
import { captions } from './caption'
import { isFormality } from './formality'
import { Passage } from './language'
import { type Line, linesOf } from './lines'
import type { Item } from './types'

const columnTitle =
  /^(?:序号|编号|时间|日期|地点|事件|内容|工作内容|主要内容|事项|意义|分析或意义|分析|备注|单位|部门|标题|题目|信息内容|工作动态)[：:]?$/

/** One part of the text that may be an item: a line, or the lines of a row of a table. */
interface Part {
  lines: Line[]
  text: string
  isNumbered: boolean
}

function partOf(line: Line): Part {
  return { lines: [line], text: line.text.trim(), isNumbered: line.number !== undefined }
}

function rowOf(cells: Line[]): Part[] {
  const full = cells.filter(({ text }) => !/^[\d.、\s]{1,4}$/.test(text))
  if (full.every(({ text }) => columnTitle.test(text.trim()))) return []
  const text = full.map((cell) => cell.text.trim().replace(/[，。；]$/, '')).join('，')
  return [{ lines: full, text, isNumbered: true }]
}

function partsOf(lines: Line[], blocks: Block[]): Part[] {
  const rows: Line[][] = []
  const cellOf = (line?: Line) => line && blocks[line.block].cell
  for (const line of lines) {
    const [cell, before] = [cellOf(line), cellOf(rows.at(-1)?.[0])]
    const isBeside = cell && cell.table === before?.table && cell.row === before.row
    if (isBeside) rows.at(-1)!.push(line)
    else rows.push([line])
  }
  return rows.flatMap((row) => (cellOf(row[0]) ? rowOf(row) : row.map(partOf)))
}

/** 一、党建工作: short, no sentence. */
function isLabel({ text }: Part): boolean {
  return text.length <= 30 && !/[。；！，,]/.test(text)
}

/**
 * Which labels head a section rather than being items themselves: those with numbered parts below
 * them, or several parts.
 */
function sectionsOf(parts: Part[]): Set<Part> {
  const sections = new Set<Part>()
  let below = 0
  let hasNumbers = false
  for (const part of parts.toReversed()) {
    if (part.isNumbered && isLabel(part)) {
      if (hasNumbers || below > 1) sections.add(part)
      below = 0
      hasNumbers = false
    } else {
      below++
      hasNumbers ||= part.isNumbered
    }
  }
  return sections
}

/** Puts parts together to items: what is not numbered goes on with the numbered one before it. */
function gather(parts: Part[]): Part[][] {
  const sections = sectionsOf(parts)
  const hasNumbers = parts.some((part) => part.isNumbered && !sections.has(part))
  const items: Part[][] = []
  let isOpen = false
  for (const part of parts) {
    if (sections.has(part)) isOpen = false
    else if (hasNumbers && !part.isNumbered) {
      if (isOpen) items.at(-1)!.push(part)
    } else if (part.isNumbered || !isLabel(part)) {
      isOpen = true
      items.push([part])
    }
  }
  return items
}

/**
 * The items (条) of a manuscript: numbered paragraphs with what follows them, or each paragraph
 * when none is numbered; rows of a table. Title, headings, introduction, contact lines, signature
 * and what explains a picture are not items.
 */
export function splitItems(manuscript: Manuscript, lines = linesOf(manuscript)): Item[] {
  const { blocks } = manuscript
  const { explaining } = captions(manuscript)
  const isText = ({ kind, block, number, text }: Line) => {
    if (kind !== 'paragraph' || explaining.has(block)) return false
    return number !== undefined || blocks[block].cell !== undefined || !isFormality(text, 'any')
  }
  return gather(partsOf(lines.filter(isText), blocks)).map((parts, index) => {
    const members = parts.flatMap((part) => part.lines)
    const [first] = members
    const start = first.start + first.text.search(/\S/)
    const text = parts.map((part) => part.text).join('\n')
    return {
      no: index + 1,
      block: first.block,
      last: members.at(-1)!.block,
      range: [start, start + first.text.trim().length],
      text,
      isNumbered: parts[0].isNumbered,
      lines: members,
      passage: members.length === 1 ? first.passage : new Passage(text),
    }
  })
}
