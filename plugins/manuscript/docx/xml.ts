import { SaxesParser } from 'saxes'
import { LIMITS, Unreadable } from '../limits'

export type Attributes = Record<string, string>

/** `at` is the position in the source behind the tag's `>`. */
export interface XmlHandler {
  open(name: string, attributes: Attributes, at: number): unknown
  close?(name: string, at: number): void
  text?(text: string): void
}

/** Prefixes as Word writes them; `strict` documents use the second address. */
const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
}

/** A name with Word's usual prefix, whatever the file calls its namespace. */
function usualName({ uri, local, name }: { uri: string; local: string; name: string }): string {
  const prefix = PREFIXES[uri]
  return prefix ? `${prefix}:${local}` : name
}

/** The text of an XML part, without its byte order mark. */
export function decode(bytes: Uint8Array): string {
  const utf16 = { 0xfeff: 'utf-16be', 0xfffe: 'utf-16le' }[(bytes[0]! << 8) | bytes[1]!]
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes)
}

/**
 * Streams an XML part through `handler`, with Word's usual prefixes whatever the file calls them
 * (`w:`, `r:`, `a:`, `mc:`). Throws on anything that is not well-formed, as Word does.
 */
export function parseXml(source: Uint8Array | string, handler: XmlHandler): void {
  const parser = new SaxesParser({ position: false, xmlns: true })
  let depth = 0
  parser.on('error', (error) => {
    if (!error.message.includes('unbound namespace prefix')) throw error
  })
  parser.on('opentag', (tag) => {
    if (++depth > LIMITS.depth) throw new Unreadable('damaged', 'elements nested too deeply')
    const attributes = Object.values(tag.attributes).map((each) => [usualName(each), each.value])
    handler.open(usualName(tag), Object.fromEntries(attributes), parser.position)
  })
  parser.on('closetag', (tag) => {
    depth--
    handler.close?.(usualName(tag), parser.position)
  })
  parser.on('text', (text) => handler.text?.(text))
  parser.on('cdata', (text) => handler.text?.(text))
  parser.write(typeof source === 'string' ? source : decode(source)).close()
}
