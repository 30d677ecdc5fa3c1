import ExcelJS from 'exceljs'
import { dayOf } from '../../plugins/calendar'
import { type Block, read } from '../../plugins/manuscript'

interface Paper {
  name: string
  bytes: Buffer
}

/** What stands in a workbook or a Word file: a line a row or paragraph, columns apart by ｜. */
export function textOf({ name, bytes }: Paper): Promise<string> {
  return name.endsWith('.xlsx') ? textOfWorkbook(bytes) : textOfWord(name, bytes)
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
  return value instanceof Date ? dayOf(value) : String(value ?? '')
}

async function textOfWord(name: string, bytes: Buffer): Promise<string> {
  const { title, blocks } = await read(bytes, name)
  return [title, ...blocks.map(lineOf)].join('')
}

/** A cell stands in the line of its row. */
function lineOf({ cell, text }: Block): string {
  return `${cell && cell.column > 0 ? '｜' : '\n'}${text}`
}
