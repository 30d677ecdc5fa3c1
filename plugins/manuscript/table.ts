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
  /** Columns of numbers, from 0: they end below each other, the widest in the middle. */
  numbers?: number[]
  /** Columns of sentences, from 0: they begin below each other. */
  sentences?: number[]
}

/** Millimetres between a cell's text and its line. */
const PADDING = 1

/** Millimetres of a digit in a table, half of 四号. */
const DIGIT = 2.47

function writeRow(texts: string[], { widths, sentences }: WordTable, indents?: number[]): TableRow {
  const style = indents ? 'Cell' : 'CellHead'
  const children = texts.map((text, index) => {
    const right = indents?.[index]
    const number = right !== undefined && { alignment: AlignmentType.RIGHT, indent: { right } }
    const isSentence = indents && sentences?.includes(index)
    const sentence = isSentence && { alignment: AlignmentType.LEFT }
    return new TableCell({
      width: { size: mm(widths[index]!), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [new Paragraph({ style, ...number, ...sentence, children: writeText(text) })],
    })
  })
  return new TableRow({ tableHeader: !indents, cantSplit: true, children })
}

/** Twips left free to the right of the numbers, by column. */
function indentsOf({ rows, widths, numbers = [] }: WordTable): number[] {
  const indents: number[] = []
  for (const column of numbers) {
    const widest = Math.max(...rows.map((texts) => digitsOf(texts[column]!))) * DIGIT
    indents[column] = Math.max(0, mm((widths[column]! - widest) / 2 - PADDING))
  }
  return indents
}

/** Width in digits; the minus of a Chinese font takes two. */
function digitsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\x7f' ? 1 : 2), 0)
}

/** The table in the middle of the page, with thin lines. */
export function writeTable(table: WordTable): Table {
  const { head, rows, widths } = table
  const indents = indentsOf(table)
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + mm(width), 0), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    margins: { top: mm(0.8), bottom: mm(0.8), left: mm(PADDING), right: mm(PADDING) },
    rows: [writeRow(head, table), ...rows.map((texts) => writeRow(texts, table, indents))],
  })
}
