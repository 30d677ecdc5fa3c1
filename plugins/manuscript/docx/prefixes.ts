/** Prefixes as Word writes them; `strict` documents use the second address. */
const USUAL: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'urn:schemas-microsoft-com:vml': 'v',
}

/** Word's prefixes by those a part has in their place; the default namespace's is empty. */
export type Prefixes = Readonly<Record<string, string>>

/** Those of a part that writes Word's own, as nearly all do. */
export const USUAL_ONES: Prefixes = Object.create(null)

/** Whether an attribute declares a prefix: `xmlns:w`, or `xmlns` for the default namespace. */
export function isDeclaration(attribute: string): boolean {
  return attribute === 'xmlns' || attribute.startsWith('xmlns:')
}

/** The prefixes inside an element with these declarations, over those around it. */
export function declare(outer: Prefixes, declarations: [attribute: string, address: string][]) {
  const changed = declarations.flatMap(([attribute, address]) => {
    const own = attribute.slice('xmlns:'.length)
    const usual = USUAL[address.trim()] ?? own
    return usual === (outer[own] ?? own) ? [] : [[own, usual]]
  })
  if (!changed.length) return outer
  return Object.assign(Object.create(outer), Object.fromEntries(changed)) as Prefixes
}

/** The name of an element with Word's prefix. */
export function usualName(name: string, prefixes: Prefixes): string {
  if (prefixes === USUAL_ONES) return name
  const colon = name.indexOf(':')
  const usual = prefixes[name.slice(0, Math.max(colon, 0))]
  return usual ? `${usual}:${name.slice(colon + 1)}` : name
}

/** Attributes with Word's prefixes; one without is in no namespace, not even the default one. */
export function usualNames(attributes: Record<string, string>, prefixes: Prefixes) {
  if (prefixes === USUAL_ONES) return attributes
  const named = Object.entries(attributes).map(([name, value]) => {
    return [name.includes(':') ? usualName(name, prefixes) : name, value]
  })
  return Object.fromEntries(named) as Record<string, string>
}
