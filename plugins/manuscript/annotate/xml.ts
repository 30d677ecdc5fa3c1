import { clean } from '../clean'
import { parseXml, type Attributes } from '../docx/xml'

interface Dialect {
  /** Word's main namespace. */
  word: string
  /** Beginning of the types of relations. */
  relations: string
}

const TRANSITIONAL: Dialect = {
  word: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
const STRICT: Dialect = {
  word: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}

/** Which of the two kinds of documents has this root element. */
export function dialectOf(root: Attributes): Dialect {
  return Object.values(root).includes(STRICT.word) ? STRICT : TRANSITIONAL
}

/** What an element in Word's namespace must carry under this root: nothing when it declares `w:`. */
export function declareWord(root: Attributes): string {
  const { word } = dialectOf(root)
  return root['xmlns:w'] === word ? '' : ` xmlns:w="${word}"`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in an element or in an attribute. */
export function escape(text: string): string {
  return clean(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)
}

export function nameOf(tag: string): string {
  return /^<([^\s/>]+)/.exec(tag)![1]!
}

/** An element of text with this start tag, its spaces kept wherever they are. */
export function writeText(tag: string, text: string): string {
  const head = tag.replace(/\s+xml:space\s*=\s*(?:"[^"]*"|'[^']*')/, '').slice(0, -1)
  return `${head} xml:space="preserve">${escape(text)}</${nameOf(tag)}>`
}

/**
 * Adds to the end of a part's root element. `make` is given the root's attributes and the prefix
 * of its name (`w:` or nothing).
 */
export function appendXml(
  source: string,
  make: (root: Attributes, prefix: string) => string,
): string {
  let root: Attributes | undefined
  let opened = 0
  let closed = 0
  parseXml(source, {
    open(_, attributes, at) {
      if (root) return
      root = attributes
      opened = at
    },
    close: (_, at) => (closed = at),
  })
  const name = /^<([^\s/>]+)/.exec(source.slice(source.lastIndexOf('<', opened - 1)))![1]!
  const xml = make(root!, name.slice(0, name.indexOf(':') + 1))
  if (opened === closed)
    return `${source.slice(0, closed - 2)}>${xml}</${name}>${source.slice(closed)}`
  const end = source.lastIndexOf('<', closed - 1)
  return source.slice(0, end) + xml + source.slice(end)
}

/** Bytes of a changed part in the encoding it had. */
export function encodeLike(bytes: Uint8Array, text: string): Buffer {
  const mark = (bytes[0]! << 8) | bytes[1]!
  if (mark === 0xfffe) return Buffer.from(`\ufeff${text}`, 'utf16le')
  if (mark === 0xfeff) return Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  return Buffer.from(mark === 0xefbb ? `\ufeff${text}` : text)
}
