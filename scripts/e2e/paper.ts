import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { dayOf } from '../../plugins/calendar'
import { type Block, read } from '../../plugins/manuscript'

interface Paper {
  name: string
  bytes: Buffer
}

/**
 * What stands in a workbook or a Word file: a line a row or paragraph, columns apart by ｜. Of a zip its
 * files, each path before the text.
 */
export function textOf({ name, bytes }: Paper): Promise<string> {
  if (name.endsWith('.zip')) return textOfZip(bytes)
  return name.endsWith('.xlsx') ? textOfWorkbook(bytes) : textOfWord(name, bytes)
}

async function textOfZip(bytes: Buffer): Promise<string> {
  const files = Object.entries(unzipSync(bytes))
  const texts = files.map(async ([path, own]) => {
    return `${path}\n${await textOf({ name: path, bytes: Buffer.from(own) })}`
  })
  return (await Promise.all(texts)).join('\n')
}

/** Each sheet under its name; of formulas what they come to. */
async function textOfWorkbook(bytes: Buffer): Promise<string> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  const lines = book.worksheets.flatMap((sheet) => [sheet.name, ...rowsOf(sheet)])
  return lines.join('\n')
}

function rowsOf(sheet: ExcelJS.Worksheet): string[] {
  const rows: string[] = []
  sheet.eachRow((row) => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(shown(cell)))
    rows.push(cells.join('｜'))
  })
  return rows
}

/** Of cells that are one, the first shows. */
function shown(cell: ExcelJS.Cell): string {
  if (cell.master !== cell) return ''
  const value = cell.formula ? cell.result : cell.value
  if (value instanceof Date) return dayOf(value)
  // As it is shown: two places.
  return String(typeof value === 'number' ? Number(value.toFixed(2)) : (value ?? ''))
}

async function textOfWord(name: string, bytes: Buffer): Promise<string> {
  const { title, blocks } = await read(bytes, name)
  return [title, ...blocks.map(lineOf)].join('')
}

/** A cell stands in the line of its row. */
function lineOf({ cell, text }: Block): string {
  return `${cell && cell.column > 0 ? '｜' : '\n'}${text}`
}
