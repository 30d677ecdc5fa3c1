import type { Worksheet } from 'exceljs'
import { textIn, monthIn, type MonthSaid } from './cell'
import { type ColumnKey, headings, wanted } from './columns'

/** The rota of a sheet: where its rows begin, and at which column what stands. */
export interface Table {
  sheet: Worksheet
  /** Number of the row of headings. */
  top: number
  places: Map<ColumnKey, number>
  month?: MonthSaid
}

/** Rows in which the headings may stand: titles may stand above them. */
const TOP = 15

/** Finds the table of a sheet; undefined when there is no row of headings. */
export function findTable(sheet: Worksheet, fileName: string): Table | undefined {
  for (let top = 1; top <= TOP; top++) {
    const places = headingsIn(sheet, top)
    if (wanted.every((key) => places.has(key))) {
      return { sheet, top, places, month: monthAbove(sheet, top, fileName) }
    }
  }
  return undefined
}

function headingsIn(sheet: Worksheet, no: number): Map<ColumnKey, number> {
  const places = new Map<ColumnKey, number>()
  sheet.getRow(no).eachCell((cell, at) => {
    const text = textIn(cell).replace(/[\s*:]|\(.*\)/g, '')
    const keys = Object.keys(headings) as ColumnKey[]
    const key = keys.find((each) => headings[each].includes(text))
    const found = key === 'phone' && isAfterLeader(places, at) ? 'leaderPhone' : key
    if (found && !places.has(found)) places.set(found, at)
  })
  return places
}

/** A second 电话, beside 带班领导, is theirs. */
function isAfterLeader(places: Map<ColumnKey, number>, at: number): boolean {
  return places.get('leader') === at - 1
}

/** Which month the title, the sheet's name or the file's name says. */
function monthAbove(sheet: Worksheet, top: number, fileName: string): MonthSaid | undefined {
  const titles = Array.from({ length: top - 1 }, (_, index) => textIn(sheet.getCell(index + 1, 1)))
  return [...titles.toReversed(), sheet.name, fileName].map(monthIn).find(Boolean)
}
