import { deflateSync } from 'node:zlib'
import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
} from 'docx'

/** A paragraph of a labelled manuscript; pictures have their size in pixels. */
export interface LabelledBlock {
  t: 'title' | 'h1' | 'h2' | 'p' | 'num' | 'img' | 'caption'
  text?: string
  w?: number
  h?: number
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/** A grey picture of one byte a pixel, so that only its size costs anything. */
function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.alloc((width + 1) * height), { level: 1 })
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function paragraph({ t, text = '', w = 1, h = 1 }: LabelledBlock): Paragraph {
  switch (t) {
    case 'title':
      return new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, text })
    case 'h1':
      return new Paragraph({ heading: HeadingLevel.HEADING_1, text })
    case 'h2':
      return new Paragraph({ heading: HeadingLevel.HEADING_2, text })
    case 'num':
      return new Paragraph({ numbering: { reference: 'items', level: 0 }, text })
    case 'caption':
      return new Paragraph({ alignment: AlignmentType.CENTER, text })
    case 'img': {
      const transformation = { width: 400, height: Math.round((400 * h) / w) }
      const image = new ImageRun({ type: 'png', data: png(w, h), transformation })
      return new Paragraph({ alignment: AlignmentType.CENTER, children: [image] })
    }
    default:
      return new Paragraph({ text })
  }
}

const numbering = {
  config: [
    {
      reference: 'items',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
        },
      ],
    },
  ],
}

/** Makes the Word file of a labelled manuscript; for a name ending in .pdf, a file of that kind. */
export function build(fileName: string, blocks: LabelledBlock[]): Promise<Buffer> {
  if (fileName.endsWith('.pdf')) return Promise.resolve(Buffer.from('%PDF-1.4\n%%EOF\n'))
  const document = new Document({ numbering, sections: [{ children: blocks.map(paragraph) }] })
  return Packer.toBuffer(document)
}
