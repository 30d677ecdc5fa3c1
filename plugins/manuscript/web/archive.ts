import { Unreadable } from '../limits'
import { describePicture } from '../pixels'
import type { Picture } from '../types'

type Stored = Omit<Picture, 'block'>

/** A page and the pictures that are stored with it. */
export interface Page {
  html: string
  picture(address: string): Stored
}

const TOLD = /charset\s*=\s*["']?([\w-]+)/i

/** The text of a page, in the encoding it says it has. */
function decodePage(bytes: Buffer, told?: string): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  const own = TOLD.exec(bytes.toString('latin1', 0, 2048))?.[1]
  for (const label of isUtf16 ? ['utf-16le'] : [told, own, 'utf-8']) {
    try {
      if (label) return new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      // Not this encoding, or none.
    }
  }
  return new TextDecoder('gb18030').decode(bytes)
}

/** A picture written into its own address, `data:image/png;base64,…`; others are only links. */
function readAddress(address: string): Stored {
  const [, data] = /^data:image\/[\w.+-]{1,40};base64,/i.exec(address) ? address.split(',', 2) : []
  return data ? readStored(Buffer.from(data, 'base64')) : { size: 0 }
}

function readStored(bytes: Buffer): Stored {
  return describePicture(bytes, bytes.length)
}

export function openPage(bytes: Buffer): Page {
  return { html: decodePage(bytes), picture: readAddress }
}

/** A part of an archive: its head and its bytes. */
interface Part {
  head: string
  bytes: Buffer
}

function readPart(source: string): Part {
  const end = /\r?\n\r?\n/.exec(source)
  const head = source.slice(0, end?.index).replace(/\r?\n[ \t]+/g, ' ')
  const content = end ? source.slice(end.index + end[0].length) : ''
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase()
  if (encoding === 'base64') return { head, bytes: Buffer.from(content, 'base64') }
  if (encoding !== 'quoted-printable') return { head, bytes: Buffer.from(content, 'latin1') }
  const plain = content
    .replace(/=\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return { head, bytes: Buffer.from(plain, 'latin1') }
}

/** Opens a page saved as one file (MHT). Throws when it holds no page. */
export function openArchive(bytes: Buffer): Page {
  const source = bytes.toString('latin1')
  const whole = readPart(source.trimStart())
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(whole.head)
  const mark = boundary?.[1] ?? boundary?.[2]
  const parts = mark
    ? source
        .split(`--${mark}`)
        .slice(1)
        .map((part) => readPart(part.trimStart()))
    : [whole]
  const page = parts.find(({ head }) => /^content-type:\s*text\/html/im.test(head))
  if (!page) throw new Unreadable('chunk', 'an archive without a page')
  const stored = new Map<string, Buffer>()
  for (const { head, bytes } of parts) {
    const location = /^content-location:\s*(\S+)/im.exec(head)?.[1]
    const id = /^content-id:\s*<([^>]+)>/im.exec(head)?.[1]
    if (location) stored.set(location, bytes)
    if (id) stored.set(`cid:${id}`, bytes)
  }
  const base = /^content-location:\s*(\S+)/im.exec(page.head)?.[1] ?? ''
  const folder = base.slice(0, base.lastIndexOf('/') + 1)
  return {
    html: decodePage(page.bytes, TOLD.exec(page.head)?.[1]),
    picture(address) {
      const bytes = stored.get(address) ?? stored.get(folder + address)
      return bytes ? readStored(bytes) : readAddress(address)
    },
  }
}
