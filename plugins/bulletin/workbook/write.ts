import type { PageSetup, stream, Worksheet } from 'exceljs'
import { clean } from '../../manuscript'
import { settle } from '../../score'
import { decimalsOf } from '../paper/points-column'
import { heightOf, inBold, linesOf, LOOKS, type Look, numberLook } from './look'
import { letter, shown, type Column, type Sheet, type Value } from './sheet'
import { say } from '../say'

/** Paper size 9 is A4; height 0 means as many pages as it takes; margins in inches. */
const PAGE: Partial<PageSetup> = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
}

/** Width of that page at full size, in characters. */
const FULL = 122

/** Characters a cell holds at most. */
const LONGEST = 32_767

/** Text as a cell can hold it; `_x0041_` would be read as an escaped `A`. */
export function cleanCell(text: string): string {
  const plain = clean(text.slice(0, LONGEST)).replaceAll('\x7f', '')
  return plain.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

function widthOf(columns: { width?: number }[]): number {
  return columns.reduce((sum, { width = 0 }) => sum + width, 0)
}

/** A sheet on A4 landscape, as wide as the page, with its head on each page. */
function open<Row>(
  book: stream.xlsx.WorkbookWriter,
  { name, columns }: Sheet<Row>,
  head: number,
): Worksheet {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: head }],
    pageSetup: { ...PAGE, printTitlesRow: `${head}:${head}` },
    headerFooter: { oddFooter: `&C${say('bulletin.workbook.page')}` },
  })
  // The page is filled: a wider sheet is made smaller when printed, a narrower one is not centred.
  const scale = Math.max(1, FULL / widthOf(columns))
  sheet.columns = columns.map(({ width }) => ({ width: Math.round(width * scale) }))
  return sheet
}

/** A text over the whole width. */
function writeBanner(sheet: Worksheet, text: string, look: Look) {
  const { columns } = sheet
  const line = sheet.addRow([cleanCell(text)])
  line.height = heightOf(linesOf(text, widthOf(columns)), look.font.size)
  line.getCell(1).style = look
  sheet.mergeCells(line.number, 1, line.number, columns.length)
  line.commit()
}

function lookOf<Row>({ isText, isOrdinal }: Column<Row>, values: Value[]): Look {
  const numbers = values.map(shown).filter((value) => typeof value === 'number')
  if (numbers.length > 0) {
    return isOrdinal ? LOOKS.ordinal : numberLook(decimalsOf(numbers.map(toHundredths)))
  }
  if (values.some((value) => value instanceof Date)) return LOOKS.day
  return isText ? LOOKS.text : LOOKS.word
}

function toHundredths(value: number): number {
  return Math.round(value * 100)
}

function writeRow(sheet: Worksheet, values: Value[], looks: Look[]): void {
  const line = sheet.addRow(
    values.map((value) => (typeof value === 'string' ? cleanCell(value) || null : value)),
  )
  const { columns } = sheet
  const lines = values.map((value, index) => {
    return typeof value === 'string' ? linesOf(value, columns[index]!.width!) : 1
  })
  line.height = heightOf(Math.max(...lines), looks[0]!.font.size)
  looks.forEach((look, index) => (line.getCell(index + 1).style = look))
  line.commit()
}

/** The sums of `values`, column by column, of rows that begin after `head`. */
function sumsOf<Row>({ columns, rows }: Sheet<Row>, values: Value[][], head: number): Value[] {
  return columns.map(({ isSum }, index) => {
    if (!isSum) return index === 0 ? say('bulletin.workbook.total') : undefined
    const at = letter(index)
    const sum = values[index]!.reduce((sum: number, value) => sum + Number(shown(value)), 0)
    return { formula: `SUM(${at}${head + 1}:${at}${head + rows.length})`, result: settle(sum) }
  })
}

/** Writes a sheet into a workbook, row by row. */
export function writeSheet<Row>(book: stream.xlsx.WorkbookWriter, sheet: Sheet<Row>): void {
  const { columns, rows, title, notes, heads, tail, signature } = sheet
  const head = notes.length + 2
  const page = open(book, sheet, head)
  writeBanner(page, title, LOOKS.title)
  for (const note of notes) writeBanner(page, note, LOOKS.note)
  writeRow(
    page,
    heads,
    columns.map(() => LOOKS.head),
  )
  const values = columns.map(({ cell }) => {
    return rows.map((row, index) => cell(row, { line: head + index + 1, no: index + 1 }))
  })
  const looks = columns.map((column, index) => lookOf(column, values[index]!))
  for (const no of rows.keys()) {
    writeRow(
      page,
      values.map((column) => column[no]),
      looks,
    )
  }
  const from = { row: head, column: 1 }
  page.autoFilter = { from, to: { row: head + rows.length, column: columns.length } }
  if (rows.length > 0 && columns.some(({ isSum }) => isSum)) {
    writeRow(page, sumsOf(sheet, values, head), looks.map(inBold))
  }
  for (const note of tail) writeBanner(page, note, LOOKS.note)
  if (signature) writeBanner(page, signature, LOOKS.signature)
  page.commit()
}
