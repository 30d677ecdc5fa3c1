import { SaxesParser } from 'saxes'
import { LIMITS, Unreadable } from '../limits'

export type Attributes = Record<string, string>

/** `at` is the position in the source behind the tag's `>`. */
export interface XmlHandler {
  open(name: string, attributes: Attributes, at: number): void
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

/** What the root element calls the namespaces, when it calls them otherwise than Word does. */
function findAliases(root: Attributes): Map<string, string> {
  const aliases = new Map<string, string>()
  for (const [name, address] of Object.entries(root)) {
    const usual = PREFIXES[address]
    const prefix = name === 'xmlns' ? '' : name.slice(6)
    if (usual && name.startsWith('xmlns') && prefix !== usual) aliases.set(prefix, usual)
  }
  return aliases
}

function rename(name: string, aliases: Map<string, string>): string {
  const colon = name.indexOf(':')
  const usual = aliases.get(colon < 0 ? '' : name.slice(0, colon))
  return usual ? `${usual}:${name.slice(colon + 1)}` : name
}

function renameAttributes(attributes: Attributes, aliases: Map<string, string>): Attributes {
  const entries = Object.entries(attributes)
  // An attribute without a prefix belongs to no namespace, whatever the default one is.
  return Object.fromEntries(
    entries.map(([name, value]) => [name.includes(':') ? rename(name, aliases) : name, value]),
  )
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
  const parser = new SaxesParser({ position: false, xmlns: false })
  let aliases: Map<string, string> | undefined
  let depth = 0
  parser.on('opentag', (tag) => {
    const { name } = tag
    const attributes = tag.attributes as Attributes
    if (++depth > LIMITS.depth) throw new Unreadable('damaged', 'elements nested too deeply')
    aliases ??= findAliases(attributes)
    if (!aliases.size) return handler.open(name, attributes, parser.position)
    handler.open(rename(name, aliases), renameAttributes(attributes, aliases), parser.position)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    handler.close?.(aliases?.size ? rename(name, aliases) : name, parser.position)
  })
  if (handler.text) {
    parser.on('text', (text) => handler.text?.(text))
    parser.on('cdata', (text) => handler.text?.(text))
  }
  parser.write(typeof source === 'string' ? source : decode(source)).close()
}
