import type { ProblemKind } from './types'

/** What a file is by its first bytes; an OLE or a zip must be opened to tell more. */
export type Kind = ProblemKind | 'ole' | 'zip'

/** Signatures at the very beginning, as Latin-1 text. */
const SIGNATURES: [start: string, kind: Kind][] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG\r\n', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['\xd7\xcd\xc6\x9a', 'picture'],
  ['Rar!\x1a\x07', 'archive'],
  ["7z\xbc\xaf'\x1c", 'archive'],
  ['\x1f\x8b', 'archive'],
  // Word 2 and 6 without a compound file.
  ['\xdb\xa5', 'old-word'],
  ['\xdc\xa5', 'old-word'],
  ['\x31\xbe\0\0', 'old-word'],
]

/** Signatures that stand a little further in. */
const INNER: [pattern: RegExp, kind: Kind][] = [
  [/^[^]{0,1024}%PDF-/, 'pdf'],
  [/^RIFF[^]{4}WEBP/, 'picture'],
  [/^[^]{4}ftyp(heic|heix|mif1|avif)/, 'picture'],
  [/^BM[^]{4}\0{4}/, 'picture'],
  [/^[^]{257}ustar/, 'archive'],
]

const HTML = /^\s*(<!--[^]*?-->\s*)*(<!doctype html|<html|<head|<body|mime-version:)/i

/** Text in any of the encodings a Chinese Windows writes; undefined when it is none. */
function decodeText(bytes: Uint8Array): string | undefined {
  const bom = { 0xfffe: 'utf-16le', 0xfeff: 'utf-16be' }[(bytes[0]! << 8) | bytes[1]!]
  for (const encoding of bom ? [bom] : ['utf-8', 'gb18030']) {
    try {
      // Streaming forgives a character cut in two at the end.
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
      // oxlint-disable-next-line no-control-regex
      if (!/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) return text
    } catch {
      // Not this encoding.
    }
  }
}

/** Recognises a file by its content, never by its name. */
export function recognise(bytes: Uint8Array): Kind {
  if (!bytes.length) return 'empty'
  const head = bytes.subarray(0, 4096)
  const latin = Buffer.from(head).toString('latin1')
  const start = SIGNATURES.find(([start]) => latin.startsWith(start))
  if (start) return start[1]
  const inner = INNER.find(([pattern]) => pattern.test(latin))
  if (inner) return inner[1]
  const text = decodeText(head)
  if (text === undefined) return 'unknown'
  return HTML.test(text) ? 'html' : 'plain-text'
}

/** What a zip that is no Word file is, by what it holds. */
export function recogniseZip(names: string[], mimetype: string | undefined): ProblemKind {
  const holds = (start: string) => names.some((name) => name.startsWith(start))
  if (mimetype?.includes('opendocument.text')) return 'odt'
  if (mimetype?.includes('opendocument.spreadsheet') || holds('xl/')) return 'spreadsheet'
  if (mimetype?.includes('opendocument.presentation') || holds('ppt/')) return 'slides'
  if (holds('OFD.xml')) return 'ofd'
  return holds('word/') ? 'damaged' : 'archive'
}
