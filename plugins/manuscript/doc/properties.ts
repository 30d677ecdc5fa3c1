import type { Outside } from '../outside'
import type { Compound } from './compound'

/** Properties people write in, by number; the author's name is not looked at. [MS-OSHARED] 2.3.3 */
const SUMMARY = new Set([2, 3, 5, 6])
const DOCUMENT_SUMMARY = new Set([2, 14, 15, 27])

const CODE_PAGE = 1
const BYTES = 0x1e
const UTF16 = 0x1f
/** Far more properties, and far longer ones, than Word lets people write. */
const MOST = 200
const LONGEST = 4096

const ENCODINGS: Record<number, string> = { 936: 'gb18030', 1200: 'utf-16le', 65001: 'utf-8' }

type Property = [id: number, type: number, value: Buffer]

/** The properties of a set, [MS-OLEPS] 2.20; a value has at least four bytes behind its type. */
function readSet(bytes: Buffer): Property[] {
  const count = bytes.length < 8 ? 0 : Math.min(bytes.readUInt32LE(4), MOST)
  const properties: Property[] = []
  for (let at = 8; at < 8 + count * 8 && at + 8 <= bytes.length; at += 8) {
    const value = bytes.subarray(bytes.readUInt32LE(at + 4))
    if (value.length < 8) continue
    properties.push([bytes.readUInt32LE(at), value.readUInt16LE(), value.subarray(4)])
  }
  return properties
}

function decode(type: number, value: Buffer, encoding: string): string {
  const length = Math.min(value.readUInt32LE(), LONGEST) * (type === UTF16 ? 2 : 1)
  const bytes = value.subarray(4, 4 + length)
  const text = new TextDecoder(type === UTF16 ? 'utf-16le' : encoding).decode(bytes)
  return text.replaceAll('\0', '')
}

/** Texts of the sets in a stream; of the first those that are `written`, of custom ones all. */
function readTexts(stream: Buffer, written: Set<number>, outside: Outside): void {
  const sets = stream.length < 48 ? 0 : Math.min(stream.readUInt32LE(24), 2)
  for (let index = 0; index < sets && 48 + index * 20 <= stream.length; index++) {
    const properties = readSet(stream.subarray(stream.readUInt32LE(44 + index * 20)))
    const page = properties.find(([id]) => id === CODE_PAGE)?.[2].readUInt16LE() ?? 0
    for (const [id, type, value] of properties) {
      if ((type !== BYTES && type !== UTF16) || (index === 0 && !written.has(id))) continue
      outside.add('property', decode(type, value, ENCODINGS[page] ?? 'gb18030'))
    }
  }
}

/** Reads title, subject, keywords, company and the like, and custom properties. */
export function readProperties(file: Compound, outside: Outside): void {
  const open = (name: string) => file.get(`\u0005${name}`)?.() ?? Buffer.alloc(0)
  readTexts(open('SummaryInformation'), SUMMARY, outside)
  readTexts(open('DocumentSummaryInformation'), DOCUMENT_SUMMARY, outside)
}
