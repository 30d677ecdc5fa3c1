import type { Block } from '../manuscript'
import { type Fields, fieldsOf, type Kind, kindOfLabel } from './fields'
import { isFormality } from './formality'
import type { Line } from './lines'
import { isLabel, type Part, partOf, partOfLines } from './parts'

interface Cell {
  column: number
  lines: Line[]
  text: string
}

type Row = Cell[]

/** Kinds of the columns by their heads, and the day of the row above, which a merged cell keeps. */
interface Columns {
  kinds: Map<number, Kind>
  time?: string
}

function rowsOf(lines: Line[], blocks: Block[]): Row[] {
  const rows: Row[] = []
  for (const line of lines) {
    const { row, column } = blocks[line.block].cell!
    const cells = (rows[row] ??= [])
    const last = cells.at(-1)
    const text = line.text.trim()
    if (last?.column !== column) cells.push({ column, lines: [line], text })
    else Object.assign(last, { lines: [...last.lines, line], text: `${last.text}\n${text}` })
  }
  return Object.values(rows)
}

const otherHead = /^(?:信息标题|信息内容|工作动态)[：:]?$/

const isHead = ({ text }: Cell) => kindOfLabel(text) !== undefined || otherHead.test(text)

const isNumber = ({ text }: Cell) => /^[\d.、\s]{1,4}$/.test(text)

/** Labels and what they say side by side: 时间 | 5月18日 | 地点 | 行政楼 */
function labelledRow(row: Row): Part {
  const words = row.map((cell, at) => {
    if (kindOfLabel(cell.text)) return `${at ? '；' : ''}${cell.text.replace(/[：:]$/, '')}：`
    return cell.text.replace(/[；。]$/, '')
  })
  return partOfLines(
    row.flatMap(({ lines }) => lines),
    words.join(''),
  )
}

/** A row below the heads of columns. */
function valueRow(row: Row, columns: Columns): Part {
  const labelled = row.map(({ column, text: content }) => {
    return { kind: columns.kinds.get(column) ?? 'other', content }
  })
  const fields: Fields = { time: columns.time, ...fieldsOf(labelled) }
  columns.time = fields.time
  const lines = row.flatMap((cell) => cell.lines)
  const text = lines.map((line) => line.text.trim().replace(/[，。；]$/, '')).join('，')
  return { lines, text, number: '•', kinds: [], fields }
}

/** 报送人 | 张三 */
const isContact = ({ text }: Cell) => isFormality(`${text}:`, 'contact') && !kindOfLabel(text)

/** A cell that holds whole items: the only one of its row, or one with a list. */
function isFrame(row: Row, { kinds }: Columns): boolean {
  if (row.some(({ lines }) => lines.filter(({ number }) => number).length > 1)) return true
  return row.length === 1 && (!kinds.size || isLabel(partOf(row[0].lines[0])))
}

function partsOfRow(row: Row, columns: Columns): Part[] {
  const full = row.filter((cell) => !isNumber(cell))
  if (!full.length) return []
  if (full.every(isHead)) {
    columns.kinds = new Map(full.map(({ column, text }) => [column, kindOfLabel(text) ?? 'other']))
    return []
  }
  if (full.every(({ text }) => isFormality(text, 'any')) || isContact(full[0])) return []
  if (isFrame(full, columns)) {
    const lines = full.filter((cell) => !isHead(cell)).flatMap((cell) => cell.lines)
    return lines.filter(({ number, text }) => number || !isFormality(text, 'any')).map(partOf)
  }
  const isLabelled = !columns.kinds.size && kindOfLabel(full[0].text) !== undefined
  return [isLabelled ? labelledRow(full) : valueRow(full, columns)]
}

/** The parts of a table: a row each, or the lines in a cell that frames them. */
export function partsOfTable(lines: Line[], blocks: Block[]): Part[] {
  const columns: Columns = { kinds: new Map() }
  return rowsOf(lines, blocks).flatMap((row) => partsOfRow(row, columns))
}
