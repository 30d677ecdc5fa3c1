import { readStyleName, type Style } from '../styles'
import { applyFormat, type Format } from './formats'
import type { Header } from './header'

/** Built-in style ids, [MS-DOC] 2.9.271: headings are 1 to 9. */
const TITLE = 62
const NO_STYLE = 0xfff
const PARAGRAPH = 1

interface Definition {
  name: string
  id: number
  parent: number
  format: Format
}

/** One definition: fixed head, name, then formats, each on an even byte. */
function readDefinition(bytes: Buffer, headLength: number): Definition | undefined {
  if (bytes.length < headLength + 2 || headLength < 8) return
  const [first, second] = [bytes.readUInt16LE(0), bytes.readUInt16LE(2)]
  const nameLength = bytes.readUInt16LE(headLength)
  const nameEnd = headLength + 2 + nameLength * 2
  const definition: Definition = {
    // Other names follow after a comma.
    name: bytes.toString('utf16le', headLength + 2, nameEnd).split(',')[0]!,
    id: first & 0xfff,
    parent: second >> 4,
    format: {},
  }
  const at = nameEnd + 2
  if ((second & 0xf) === PARAGRAPH && at + 4 <= bytes.length) {
    // Length, then the style's own index, then its formats.
    applyFormat(definition.format, bytes.subarray(at + 4, at + 2 + bytes.readUInt16LE(at)))
  }
  return definition
}

function readDefinitions(bytes: Buffer): (Definition | undefined)[] {
  if (bytes.length < 6) return []
  const definitions: (Definition | undefined)[] = []
  const headLength = bytes.readUInt16LE(4)
  let at = 2 + bytes.readUInt16LE(0)
  while (at + 2 <= bytes.length) {
    const length = bytes.readUInt16LE(at)
    definitions.push(readDefinition(bytes.subarray(at + 2, at + 2 + length), headLength))
    at += 2 + length
  }
  return definitions
}

function toStyle({ name, id }: Definition, format: Format): Style {
  return {
    ...readStyleName(name),
    ...(id === TITLE && { title: true }),
    ...(id >= 1 && id <= 9 && { level: id }),
    ...(format.level && { level: format.level }),
    name,
    centred: format.centred,
    number: { list: format.list ? String(format.list) : undefined, level: format.listLevel },
  }
}

/** Paragraph styles by their index. */
export function readStyles(header: Header): (index: number | undefined) => Style | undefined {
  const definitions = readDefinitions(header.structure('styles'))
  const inherit = (index: number, seen: number[]): Format => {
    const definition = definitions[index]
    if (!definition || seen.includes(index)) return {}
    const { parent, format } = definition
    return { ...(parent !== NO_STYLE && inherit(parent, [...seen, index])), ...format }
  }
  const styles = definitions.map((definition, index) => {
    return definition && toStyle(definition, inherit(index, []))
  })
  return (index = 0) => styles[index]
}
