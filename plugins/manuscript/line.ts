import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx'
import { AUTHOR, INITIALS, localTime } from './annotate/comments'
import { clean } from './clean'
import { CHARACTER, ITEMS, type LineStyle } from './page'

/** A paragraph other than plain body text. */
export interface WordLine {
  /** `\n` is a soft line break. */
  text: string
  /** `Body` when absent. */
  style?: LineStyle
  /** Characters of the text's size left free at the right, halves too. */
  right?: number
  /** Stands on the page where the next line begins. */
  isWithNext?: boolean
  /** Stands beside it as a Word comment by 报送通; `\n` begins a new paragraph. */
  note?: string
}

/** Text as runs, breaks and tabs. */
export function writeText(text: string): ParagraphChild[] {
  return clean(text)
    .split(/([\n\t])/)
    .map((part) => {
      if (part === '\n') return new TextRun({ break: 1 })
      return new TextRun(part === '\t' ? { children: [new Tab()] } : part)
    })
}

function writeNote(id: number, note: string): ICommentOptions {
  const children = note
    .split('\n')
    .map((text) => new Paragraph({ style: 'Comment', children: writeText(text) }))
  return { id, author: AUTHOR, initials: INITIALS, date: new Date(localTime()), children }
}

/** A line's paragraph; its note, if any, is put with `notes`. */
export function writeLine(line: WordLine, notes: ICommentOptions[]): Paragraph {
  const { text, style = 'Body', right, isWithNext, note } = line
  const id = notes.length
  const children = writeText(text)
  if (note) {
    notes.push(writeNote(id, note))
    const reference = new TextRun({ children: [new CommentReference(id)] })
    children.unshift(new CommentRangeStart(id))
    children.push(new CommentRangeEnd(id), reference)
  }
  return new Paragraph({
    style,
    keepNext: isWithNext,
    ...(style === 'Item' && { numbering: { reference: ITEMS, level: 0 } }),
    ...(right && { indent: { right: right * CHARACTER } }),
    children,
  })
}
