import { level } from '../../../plugins/manuscript/fixtures/full'
import { p, wordFile } from '../../../plugins/manuscript/fixtures/word'
import { type DraftLine, grouped, type Manner } from './draft'
import { listed, listOf } from './lists'
import { broken, paragraph, paragraphs, together } from './paragraphs'

const cell = (content: string) => `<w:tc><w:tcPr/>${content}</w:tc>`
const row = (cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`

function table(rows: string[][]): string {
  return `<w:tbl><w:tblPr/>${rows.map(row).join('')}</w:tbl>${p('')}`
}

/** 序号 | 内容 for items that follow each other. */
function numbered(write: (no: number) => string): Manner {
  return (draft) => {
    let no = 0
    const body = grouped(draft, ['item']).map((lines) => {
      if (lines[0].kind !== 'item') return paragraph(lines[0])
      const rows = lines.map(({ text }) => [write(++no), p(text)])
      return table([[p('序号'), p('内容')], ...rows])
    })
    return wordFile(body.join(''), { numbering: listOf(level(0, 'decimal', '%1')) })
  }
}

const rows = (lines: DraftLine[], ...more: string[]) =>
  table(lines.map((line) => [paragraph(line), ...more]))

export const inTables: Record<string, Manner> = {
  'a table of one column': together((lines) => rows(lines)),
  'a table with an empty column': together((lines) => rows(lines, p(''))),
  'a table of one cell': together((lines) => table([[paragraphs(lines)]])),
  'a table of soft breaks': together((lines) => table([[broken(lines)]])),
  'a table of numbers and items': numbered((no) => p(String(no))),
  'a table of automatic numbers and items': numbered(() => p('', listed())),
}
