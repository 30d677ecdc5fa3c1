import type { Paragraph, ParagraphChild } from 'docx'
import { fit, PAGE, STYLES } from './page'
import { readPixels } from './pixels'

export interface ComposedPicture {
  bytes: Uint8Array
  /** `png`, `jpg` …; told by the bytes when absent. */
  type?: string
  caption?: string
}

/** What a Word file is made of. */
export interface Draft {
  title?: string
  /** `\n` inside one is a soft line break. */
  paragraphs: string[]
  /** Stand after the text, each with its caption below. */
  pictures: ComposedPicture[]
  author?: string
}

const PLACEABLE = ['jpg', 'png', 'gif', 'bmp'] as const
type Placeable = (typeof PLACEABLE)[number]

/** Whether Word can hold a picture of this type. */
export function isPlaceable(type: string | undefined): type is Placeable {
  return PLACEABLE.includes(type as Placeable)
}

/** Characters XML cannot hold: control characters and halves of pairs. */
// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu

/** Text as XML can hold it. */
export function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '')
}

type Docx = typeof import('docx')

function write({ Tab, TextRun }: Docx, text: string): ParagraphChild[] {
  const parts = clean(text).split(/([\n\t])/)
  return parts.map((part) => {
    if (part === '\n') return new TextRun({ break: 1 })
    return new TextRun(part === '\t' ? { children: [new Tab()] } : part)
  })
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
  return [picture, new Paragraph({ style: 'Caption', children: write(docx, caption) })]
}

function layOut(docx: Docx, { title, paragraphs, pictures }: Draft): Paragraph[] {
  const { HeadingLevel, Paragraph } = docx
  const heading = title
    ? [new Paragraph({ heading: HeadingLevel.TITLE, children: write(docx, title) })]
    : []
  return [
    ...heading,
    ...paragraphs.map((text) => new Paragraph({ style: 'Body', children: write(docx, text) })),
    ...pictures.flatMap((picture, index) => place(docx, picture, index + 1)),
  ]
}

/**
 * Makes a Word file of a text with pictures, on the page of an official document (GB/T 9704).
 * Rejects when a picture is of a type Word cannot hold (see `isPlaceable`).
 */
export async function compose(draft: Draft): Promise<Buffer> {
  // Loaded when first needed: it takes as long to load as a hundred files to read.
  const docx = await import('docx')
  const author = clean(draft.author ?? '')
  const document = new docx.Document({
    creator: author,
    lastModifiedBy: author,
    title: clean(draft.title ?? ''),
    styles: STYLES,
    // A line before a soft break is not spread over the whole width.
    compatibility: { doNotExpandShiftReturn: true },
    sections: [{ properties: { page: PAGE }, children: layOut(docx, draft) }],
  })
  return docx.Packer.toBuffer(document)
}
