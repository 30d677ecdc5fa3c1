import type { Table as DocxTable, TableCell, TableRow } from 'docx'
import { writeText, type Docx } from './line'
import { mm } from './page'

/** A table; the head is repeated on each page. */
export interface WordTable {
  head: string[]
  rows: string[][]
  /** Millimetres, a column each; the text is 156 wide. */
  widths: number[]
}

function writeRow(docx: Docx, texts: string[], widths: number[], isHead: boolean): TableRow {
  const { Paragraph, TableCell, TableRow, VerticalAlignTable, WidthType } = docx
  const style = isHead ? 'CellHead' : 'Cell'
  const write = (text: string, index: number): TableCell =>
    new TableCell({
      width: { size: mm(widths[index]!), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [new Paragraph({ style, children: writeText(docx, text) })],
    })
  return new TableRow({ tableHeader: isHead, cantSplit: true, children: texts.map(write) })
}

/** The table in the middle of the page, with thin lines. */
export function writeTable(docx: Docx, { head, rows, widths }: WordTable): DocxTable {
  const { AlignmentType, Table, TableLayoutType, WidthType } = docx
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + mm(width), 0), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    margins: { top: mm(0.8), bottom: mm(0.8), left: mm(1), right: mm(1) },
    rows: [head, ...rows].map((texts, index) => writeRow(docx, texts, widths, index === 0)),
  })
}
