import {
  AlignmentType,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  Table,
} from 'docx'
import { writeText } from './line'
import { mm } from './page'

/** A table; the head is repeated on each page. */
export interface WordTable {
  head: string[]
  rows: string[][]
  /** Millimetres, a column each; the text is 156 wide. */
  widths: number[]
}

function writeRow(texts: string[], widths: number[], isHead: boolean): TableRow {
  const style = isHead ? 'CellHead' : 'Cell'
  const children = texts.map((text, index) => {
    return new TableCell({
      width: { size: mm(widths[index]!), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [new Paragraph({ style, children: writeText(text) })],
    })
  })
  return new TableRow({ tableHeader: isHead, cantSplit: true, children })
}

/** The table in the middle of the page, with thin lines. */
export function writeTable({ head, rows, widths }: WordTable): Table {
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + mm(width), 0), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    margins: { top: mm(0.8), bottom: mm(0.8), left: mm(1), right: mm(1) },
    rows: [head, ...rows].map((texts, index) => writeRow(texts, widths, index === 0)),
  })
}
