import { SaxesParser } from 'saxes'
import { LIMITS, Unreadable } from '../limits'
import { declare, isDeclaration, USUAL_ONES, usualName, usualNames } from './prefixes'

export type Attributes = Record<string, string>

/** `at` is the position in the source behind the tag's `>`. */
export interface XmlHandler {
  open(name: string, attributes: Attributes, at: number): unknown
  close?(name: string, at: number): unknown
  text?(text: string): unknown
}

/** Reads a part once for two readers. */
export function inTurn(first: XmlHandler, second: XmlHandler): XmlHandler {
  return {
    open(name, attributes, at) {
      first.open(name, attributes, at)
      second.open(name, attributes, at)
    },
    close(name, at) {
      first.close?.(name, at)
      second.close?.(name, at)
    },
    text(text) {
      first.text?.(text)
      second.text?.(text)
    },
  }
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
  const parser = new SaxesParser({ xmlns: false, position: false })
  /** The prefixes inside each open element, and what the tag being read declares. */
  const scopes = [USUAL_ONES]
  const declared: [string, string][] = []
  parser.on('error', (error) => {
    throw error
  })
  parser.on('attribute', ({ name, value }) => {
    if (isDeclaration(name)) declared.push([name, value])
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (scopes.length > LIMITS.depth) {
      throw new Unreadable('damaged', 'elements nested too deeply')
    }
    const prefixes = declared.length ? declare(scopes.at(-1)!, declared.splice(0)) : scopes.at(-1)!
    scopes.push(prefixes)
    handler.open(usualName(name, prefixes), usualNames(attributes, prefixes), parser.position)
  })
  parser.on('closetag', ({ name }) => {
    const prefixes = scopes.pop()!
    handler.close?.(usualName(name, prefixes), parser.position)
  })
  parser.on('text', (text) => handler.text?.(text))
  parser.on('cdata', (text) => handler.text?.(text))
  parser.write(typeof source === 'string' ? source : decode(source)).close()
}
