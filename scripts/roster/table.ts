import type { Workbook, Worksheet } from 'exceljs'
import { narrow } from '../../plugins/text'
import { cellText, faultOf } from './cell-text'
import type { Column } from './columns'
import { isRemark } from './remarks'

/** A row of a table, by the keys of its columns. */
export interface Row {
  no: number
  cells: Record<string, string>
  /** Says what is wrong with a cell: `人员 第7行 D列（QQ）：……`. */
  fault(key: string, what: string): string
}

export interface Table {
  rows: Row[]
  /** Keys of the columns that are there. */
  keys: Set<string>
  /** Cells that cannot be read, a line each. */
  faults: string[]
  /** Rows that are none of the table, each as its place and what it says: `单位 第42行 A列“合计”`. */
  remarks: string[]
}

/** Rows in which the headings may stand: titles may stand above them. */
const TOP = 10

/** The table of a sheet, without its empty rows; or what is wrong with it. */
export function readTable(
  workbook: Workbook,
  { name, columns }: { name: string; columns: Column[] },
): Table | string {
  const sheets = workbook.worksheets
  const sheet = sheets.find((each) => each.name.trim() === name) ?? likest(sheets, name)
  if (!sheet) {
    return `没有叫“${name}”的工作表，请照模板放一张（现有：${sheets.map((each) => each.name).join('、')}）`
  }
  const wanted = columns.filter(({ isOptional }) => !isOptional)
  for (let no = 1; no <= TOP; no++) {
    const places = headingsIn(sheet, no, columns)
    if (wanted.every(({ key }) => places.has(key))) return tableBelow(sheet, no, places)
  }
  return `“${sheet.name}”表里找不到表头，第一行要有：${wanted.map(({ heading }) => heading).join('、')}`
}

function likest(sheets: Worksheet[], name: string): Worksheet | undefined {
  const found = sheets.filter((each) => each.name.includes(name))
  return found.length === 1 ? found[0] : undefined
}

/** At which column what stands, by key. */
function headingsIn(sheet: Worksheet, no: number, columns: Column[]): Map<string, number> {
  const places = new Map<string, number>()
  sheet.getRow(no).eachCell((cell, at) => {
    const text = narrow(cellText(cell))
      .replace(/[\s*:]|\(.*\)/g, '')
      .toUpperCase()
    const found = columns.find(({ heading, also }) => [heading, ...(also ?? [])].includes(text))
    if (found && !places.has(found.key)) places.set(found.key, at)
  })
  return places
}

function tableBelow(sheet: Worksheet, top: number, places: Map<string, number>): Table {
  const rows: Row[] = []
  const faults: string[] = []
  const remarks: string[] = []
  for (let no = top + 1; no <= sheet.rowCount; no++) {
    const entries = [...places].map(([key, at]) => [key, cellText(sheet.getCell(no, at))] as const)
    const fault = (key: string, what: string) => {
      const at = places.get(key)
      if (at === undefined) return `${sheet.name} 第${no}行：${what}`
      const heading = cellText(sheet.getCell(top, at))
      return `${sheet.name} 第${no}行 ${sheet.getColumn(at).letter}列（${heading}）：${what}`
    }
    const remark = remarkIn(sheet, no, places.get('name')!)
    if (remark) {
      remarks.push(`${sheet.name} 第${no}行 ${remark}`)
      continue
    }
    for (const [key, at] of places) {
      const found = faultOf(sheet.getCell(no, at))
      if (found) faults.push(fault(key, found))
    }
    if (entries.every(([, text]) => !text)) continue
    rows.push({ no, cells: Object.fromEntries(entries), fault })
  }
  return { rows, keys: new Set(places.keys()), faults, remarks }
}

/** The cell that begins a total or a note: the first of the row, or the one of the names. */
function remarkIn(sheet: Worksheet, no: number, name: number): string | undefined {
  const texts: [number, string][] = []
  sheet.getRow(no).eachCell((cell, at) => void texts.push([at, cellText(cell)]))
  const first = texts.find(([, text]) => text)
  const found = [first, texts.find(([at]) => at === name)].find((each) => each && isRemark(each[1]))
  return found && `${sheet.getColumn(found[0]).letter}列“${found[1]}”`
}
