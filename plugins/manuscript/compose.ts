import {
  Document,
  Footer,
  HeadingLevel,
  type ICommentOptions,
  ImageRun,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { clean } from './clean'
import { type WordLine, writeLine, writeText } from './line'
import { pack } from './pack'
import { CHARACTER, fit, LINE_HEIGHT, NUMBERING, PAGE, STYLES } from './page'
import { readPixels } from './pixels'
import { type WordTable, writeTable } from './table'

export interface ComposedPicture {
  bytes: Uint8Array
  /** `png`, `jpg` …; told by the bytes when absent. */
  type?: string
  caption?: string
}

export interface WordDraft {
  /** Lines above the title; `Masthead` when plain. */
  head?: (string | WordLine)[]
  title?: string
  /** Body text, where `\n` is a soft line break; other lines; tables. */
  paragraphs: (string | WordLine | WordTable)[]
  /** Stand after the text, each with its caption below. */
  pictures: ComposedPicture[]
  author?: string
  isPaged?: boolean
}

const PLACEABLE = ['jpg', 'png', 'gif', 'bmp'] as const
type Placeable = (typeof PLACEABLE)[number]

/** Whether Word can hold a picture of this type. */
export function isPlaceable(type: string | undefined): type is Placeable {
  return PLACEABLE.includes(type as Placeable)
}

function place({ bytes, caption, ...told }: ComposedPicture, no: number): Paragraph[] {
  const { width, height, type = told.type } = readPixels(bytes)
  if (!isPlaceable(type) || !width || !height) {
    throw new Error(`[manuscript] 第${no}张图片放不进 Word 文件：${type ?? '格式不明'}`)
  }
  const image = new ImageRun({ type, data: bytes, transformation: fit(width, height) })
  const picture = new Paragraph({ style: 'Picture', keepNext: !!caption, children: [image] })
  if (!caption) return [picture]
  return [picture, new Paragraph({ style: 'Caption', children: writeText(caption) })]
}

/** @param isBelow whether lines stand above it, which it keeps a line away from */
function writeTitle(title: string, isBelow: boolean): Paragraph {
  const spacing = isBelow ? { before: LINE_HEIGHT } : undefined
  return new Paragraph({ heading: HeadingLevel.TITLE, spacing, children: writeText(title) })
}

function layOut({ head = [], title, paragraphs, pictures }: WordDraft, notes: ICommentOptions[]) {
  const heading = title ? [writeTitle(title, head.length > 0)] : []
  const above = head.map((line) =>
    writeLine(typeof line === 'string' ? { text: line, style: 'Masthead' } : line, notes),
  )
  const body = paragraphs.map((part) => {
    if (typeof part === 'string') return writeLine({ text: part }, notes)
    return 'rows' in part ? writeTable(part) : writeLine(part, notes)
  })
  const placed = pictures.flatMap((picture, index) => place(picture, index + 1))
  return [...above, ...heading, ...body, ...placed]
}

/** Page numbers `— 1 —` a character from the outer edge (GB/T 9704-2012 7.5). */
function writeFooter(alignment: 'left' | 'right'): Footer {
  const run = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })
  const indent = { left: CHARACTER, right: CHARACTER }
  return new Footer({
    children: [new Paragraph({ style: 'Folio', alignment, indent, children: [run] })],
  })
}

/**
 * Makes a Word file of text, tables and pictures, on the page of an official document (GB/T 9704).
 * Rejects when a picture is of a type Word cannot hold (see `isPlaceable`).
 */
export async function compose(draft: WordDraft): Promise<Buffer> {
  const { author = '', title = '', isPaged } = draft
  const notes: ICommentOptions[] = []
  const children = layOut(draft, notes)
  const footers = isPaged ? { default: writeFooter('right'), even: writeFooter('left') } : undefined
  const document = new Document({
    creator: clean(author),
    lastModifiedBy: clean(author),
    title: clean(title),
    styles: STYLES,
    numbering: NUMBERING,
    // A line before a soft break is not spread over the whole width.
    compatibility: { doNotExpandShiftReturn: true },
    comments: { children: notes },
    evenAndOddHeaderAndFooters: isPaged,
    sections: [{ properties: { page: PAGE }, children, footers }],
  })
  return pack(document)
}
