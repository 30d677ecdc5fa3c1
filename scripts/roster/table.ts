import type { Workbook, Worksheet } from 'exceljs'
import { narrow } from '../../plugins/text'
import { cellText, faultOf } from './cell-text'
import type { Column } from './columns'
import { isNobody, isRemark, isSentence } from './remarks'

/** A row of a table, by the keys of its columns. */
export interface Row {
  no: number
  cells: Record<string, string>
  /** What stands in cells under no heading of ours: 备注. */
  beside: string[]
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
  const rows = Array.from({ length: TOP }, (_, index) => ({
    no: index + 1,
    places: headingsIn(sheet, index + 1, columns),
  }))
  const lacking = ({ places }: (typeof rows)[0]) => wanted.filter(({ key }) => !places.has(key))
  const whole = rows.find((row) => lacking(row).length === 0)
  if (whole) return tableBelow(sheet, whole.no, whole.places)
  const [near] = rows.toSorted((a, b) => lacking(a).length - lacking(b).length)
  if (near.places.size < 2) {
    const names = wanted.map(({ heading }) => heading).join('、')
    return `“${sheet.name}”表里找不到表头，第一行要有：${names}`
  }
  return `“${sheet.name}”表第${near.no}行的表头缺：${headings(lacking(near))}`
}

/** `角色（或 身份、职务、类别）、姓名（或 名字）` */
function headings(columns: Column[]): string {
  return columns.map(({ heading, also = [] }) => `${heading}（或 ${also.join('、')}）`).join('、')
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
    const beside = textsIn(sheet, no).filter(([at]) => ![...places.values()].includes(at))
    const cells = Object.fromEntries(entries)
    rows.push({ no, cells, beside: beside.map(([, text]) => text), fault })
  }
  return { rows, keys: new Set(places.keys()), faults, remarks }
}

/** The cell that makes a row a total or a note: the first of the row, or the one of the names. */
function remarkIn(sheet: Worksheet, no: number, name: number): string | undefined {
  const texts = textsIn(sheet, no)
  const named = texts.find(([at]) => at === name)
  const isAlone = new Set(texts.map(([, text]) => text)).size === 1
  const found =
    [texts[0], named].find((each) => each && isRemark(each[1])) ??
    (named && isNobody(named[1]) ? named : undefined) ??
    (isAlone && isSentence(texts[0][1]) ? texts[0] : undefined)
  return found && `${sheet.getColumn(found[0]).letter}列“${found[1]}”`
}

/** What the cells of a row show, by their column, without empty ones. */
function textsIn(sheet: Worksheet, no: number): [number, string][] {
  const texts: [number, string][] = []
  sheet.getRow(no).eachCell((cell, at) => void texts.push([at, cellText(cell)]))
  return texts.filter(([, text]) => text)
}
