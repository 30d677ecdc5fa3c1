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
  // Behind blank lines or the head of a message, as gateways save it.
  // oxlint-disable-next-line no-control-regex
  [/^[\t\r\n -~\xef\xbb\xbf]{1,1024}PK\x03\x04/, 'zip'],
  [/^[^]{0,1024}%PDF-/, 'pdf'],
  [/^RIFF[^]{4}WEBP/, 'picture'],
  [/^[^]{4}ftyp(heic|heix|mif1|avif)/, 'picture'],
  [/^BM[^]{4}\0{4}/, 'picture'],
  [/^[^]{257}ustar/, 'archive'],
]

/** What may stand before the first tag. */
const PROLOG = String.raw`^\s*(?:<\?(?:(?!\?>)[^])*\?>\s*|<!--(?:(?!-->)[^])*-->\s*)*`
/** Lines of the head of a message. */
const HEAD = String.raw`^\s*(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*`

/** Texts a program wrote. */
const TEXTS: [pattern: RegExp, kind: Kind][] = [
  [RegExp(`${PROLOG}<(?:\\w+:)?wordDocument\\b`), 'word-2003-xml'],
  [RegExp(`${PROLOG}<(?:\\w+:)?package\\s[^>]*/2006/xmlPackage`), 'word-xml'],
  [RegExp(`${PROLOG}<(?:!doctype html|(?:html|head|body|meta|style|div|table|p)\\b)`, 'i'), 'html'],
  [RegExp(`${HEAD}content-type:\\s*(?:multipart/related|text/html)`, 'i'), 'mht'],
  [RegExp(`${HEAD}mime-version:`, 'i'), 'mail'],
  [RegExp(`${PROLOG}<[\\w:.]*workbook\\b`, 'i'), 'spreadsheet'],
  [RegExp(`${PROLOG}<office:document\\b`), 'odt'],
  [/^\s*<\?xml\s/, 'xml'],
]

/** Encodings of two bytes a character, by a text's first two: a mark, or the `<` of XML. */
const WIDE: Record<number, string> = {
  0xfffe: 'utf-16le',
  0x3c00: 'utf-16le',
  0xfeff: 'utf-16be',
  0x003c: 'utf-16be',
}

/** Text in any of the encodings a Chinese Windows writes; undefined when it is none. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const wide = WIDE[(bytes[0]! << 8) | bytes[1]!]
  for (const encoding of wide ? [wide] : ['utf-8', 'gb18030']) {
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
  return TEXTS.find(([pattern]) => pattern.test(text))?.[1] ?? 'plain-text'
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
