import { visible } from '../text'

/** Beginnings of files in Latin-1, and the endings they go by. */
const beginnings = {
  '\x89PNG': 'png',
  '\xff\xd8\xff': 'jpg',
  GIF8: 'gif',
  '%PDF': 'pdf',
  '\xd0\xcf\x11\xe0': 'doc',
  '{\\rtf': 'rtf',
  'Rar!': 'rar',
  '7z\xbc\xaf': '7z',
}

/** What the bytes are, by how they begin; undefined when they begin like nothing known. */
export function endingOf(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, 8)
  if (start.startsWith('PK')) return zipEnding(bytes)
  return Object.entries(beginnings).find(([beginning]) => start.startsWith(beginning))?.[1]
}

/** The names of a zip's parts stand uncompressed in it. */
function zipEnding(bytes: Buffer): string {
  if (bytes.includes('word/')) return 'docx'
  if (bytes.includes('xl/')) return 'xlsx'
  return bytes.includes('ppt/') ? 'pptx' : 'zip'
}

/**
 * The name that a `Content-Disposition` says: of RFC 6266, quoted or not, with blanks, as raw UTF-8
 * taken for Latin-1, or with a lone `%`. Undefined when it says none.
 */
export function nameIn(disposition = ''): string | undefined {
  const extended = /filename\*\s*=\s*(?:utf-8)?''([^;]+)/i.exec(disposition)?.[1]
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(disposition)
  const said = extended ?? plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2]
  const last = said && unescaped(utf8(said.trim())).split(/[\\/]/).pop()
  return last ? visible(last).trim() || undefined : undefined
}

/** Header values are Latin-1 to whoever reads them; most servers mean UTF-8. */
function utf8(text: string): string {
  if (/[^\0-\xff]/.test(text)) return text
  const decoded = Buffer.from(text, 'latin1').toString()
  return decoded.includes('\ufffd') ? text : decoded
}

/** A lone `%` is one; whole runs of escapes are what they stand for. */
function unescaped(name: string): string {
  return name.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
}
