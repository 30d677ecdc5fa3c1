import type { ICommentOptions, IPropertiesOptions, Paragraph } from 'docx'
import { clean } from './clean'
import { writeLine, writeText, type Docx, type WordLine } from './line'
import { fit, NUMBERING, PAGE, STYLES } from './page'
import { writeFooters } from './footer'
import { pack } from './pack'
import { readPixels } from './pixels'
import { writeTable, type WordTable } from './table'

export interface ComposedPicture {
  bytes: Uint8Array
  /** `png`, `jpg` …; told by the bytes when absent. */
  type?: string
  caption?: string
}

/** What a Word file is made of. */
export interface WordDraft {
  title?: string
  /** Body text, where `\n` is a soft line break; other lines; tables. */
  paragraphs: (string | WordLine | WordTable)[]
  /** Stand after the text, each with its caption below. */
  pictures: ComposedPicture[]
  author?: string
  /** Whether the pages are numbered. */
  isPaged?: boolean
}

const PLACEABLE = ['jpg', 'png', 'gif', 'bmp'] as const
type Placeable = (typeof PLACEABLE)[number]

/** Whether Word can hold a picture of this type. */
export function isPlaceable(type: string | undefined): type is Placeable {
  return PLACEABLE.includes(type as Placeable)
}

/** The picture's paragraph and its caption's. */
function place(docx: Docx, { bytes, caption, ...told }: ComposedPicture, no: number): Paragraph[] {
  const { width, height, type = told.type } = readPixels(bytes)
  if (!isPlaceable(type) || !width || !height) {
    throw new Error(`[manuscript] 第${no}张图片放不进 Word 文件：${type ?? '格式不明'}`)
  }
  const { ImageRun, Paragraph } = docx
  const image = new ImageRun({ type, data: bytes, transformation: fit(width, height) })
  const picture = new Paragraph({ style: 'Picture', keepNext: !!caption, children: [image] })
  if (!caption) return [picture]
  return [picture, new Paragraph({ style: 'Caption', children: writeText(docx, caption) })]
}

function layOut(docx: Docx, { title, paragraphs, pictures }: WordDraft, notes: ICommentOptions[]) {
  const { HeadingLevel, Paragraph } = docx
  const heading = title
    ? [new Paragraph({ heading: HeadingLevel.TITLE, children: writeText(docx, title) })]
    : []
  const body = paragraphs.map((part) => {
    if (typeof part === 'string') return writeLine(docx, { text: part }, notes)
    return 'rows' in part ? writeTable(docx, part) : writeLine(docx, part, notes)
  })
  const placed = pictures.flatMap((picture, index) => place(docx, picture, index + 1))
  return [...heading, ...body, ...placed]
}

/** What tells whose document it is, and how it looks. */
function describe({ author = '', title = '' }: WordDraft): Omit<IPropertiesOptions, 'sections'> {
  return {
    creator: clean(author),
    lastModifiedBy: clean(author),
    title: clean(title),
    styles: STYLES,
    numbering: NUMBERING,
    // A line before a soft break is not spread over the whole width.
    compatibility: { doNotExpandShiftReturn: true },
  }
}

/**
 * Makes a Word file of text, tables and pictures, on the page of an official document (GB/T 9704).
 * Rejects when a picture is of a type Word cannot hold (see `isPlaceable`).
 */
export async function compose(draft: WordDraft): Promise<Buffer> {
  // Loaded when first needed: it takes as long to load as a hundred files to read.
  const docx = await import('docx')
  const notes: ICommentOptions[] = []
  const children = layOut(docx, draft, notes)
  const document = new docx.Document({
    ...describe(draft),
    comments: { children: notes },
    evenAndOddHeaderAndFooters: draft.isPaged,
    sections: [
      {
        properties: { page: PAGE },
        children,
        footers: draft.isPaged ? writeFooters(docx) : undefined,
      },
    ],
  })
  return pack(docx, document)
}
