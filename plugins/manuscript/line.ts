import type { ICommentOptions, Paragraph, ParagraphChild } from 'docx'
import { AUTHOR, INITIALS, localTime } from './annotate/comments'
import { clean } from './clean'
import { CHARACTER, ITEMS, type LineStyle } from './page'

export type Docx = typeof import('docx')

/** A paragraph other than plain body text. */
export interface WordLine {
  /** `\n` is a soft line break. */
  text: string
  /** `Body` when absent. */
  style?: LineStyle
  /** Characters of the text's size left free at the right, halves too. */
  right?: number
  /** Stands beside it as a Word comment by 报送通; `\n` begins a new paragraph. */
  note?: string
}

/** Text as runs, breaks and tabs. */
export function writeText({ Tab, TextRun }: Docx, text: string): ParagraphChild[] {
  const parts = clean(text).split(/([\n\t])/)
  return parts.map((part) => {
    if (part === '\n') return new TextRun({ break: 1 })
    return new TextRun(part === '\t' ? { children: [new Tab()] } : part)
  })
}

function writeNote(docx: Docx, id: number, note: string): ICommentOptions {
  const children = note
    .split('\n')
    .map((text) => new docx.Paragraph({ style: 'Comment', children: writeText(docx, text) }))
  return { id, author: AUTHOR, initials: INITIALS, date: new Date(localTime()), children }
}

/** A line's paragraph; its note, if any, is put with `notes`. */
export function writeLine(docx: Docx, line: WordLine, notes: ICommentOptions[]): Paragraph {
  const { CommentRangeEnd, CommentRangeStart, CommentReference, Paragraph, TextRun } = docx
  const { text, style = 'Body', right, note } = line
  const id = notes.length
  const runs = writeText(docx, text)
  if (note) notes.push(writeNote(docx, id, note))
  return new Paragraph({
    style,
    ...(style === 'Item' && { numbering: { reference: ITEMS, level: 0 } }),
    ...(right && { indent: { right: right * CHARACTER } }),
    children: note
      ? [
          new CommentRangeStart(id),
          ...runs,
          new CommentRangeEnd(id),
          new TextRun({ children: [new CommentReference(id)] }),
        ]
      : runs,
  })
}
