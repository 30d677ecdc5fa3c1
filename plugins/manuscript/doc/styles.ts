import { readStyleName, type Style } from '../styles'
import { applyFormat, isOn, type Format } from './formats'
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
  const formats = readFormats(bytes.subarray(nameEnd + 2))
  // A paragraph's formats follow the style's own index.
  const own = (second & 0xf) === PARAGRAPH ? formats.next().value?.subarray(2) : undefined
  for (const each of [own, formats.next().value]) {
    if (each) applyFormat(definition.format, each)
  }
  return definition
}

/** Lists of formats, each with its length before it, on an even byte. */
function* readFormats(bytes: Buffer): Generator<Buffer, undefined> {
  for (let at = 0; at + 2 <= bytes.length;) {
    const end = at + 2 + bytes.readUInt16LE(at)
    yield bytes.subarray(at + 2, end)
    at = end + (end & 1)
  }
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

/** Styles by their index, each with what it inherits. */
export class Styles {
  private definitions: (Definition | undefined)[]
  private formats = new Map<number, Format>()

  constructor(header: Header) {
    this.definitions = readDefinitions(header.structure('styles'))
  }

  /** A paragraph's style; the usual one has the index 0. */
  get(index = 0): Style | undefined {
    const definition = this.definitions[index]
    return definition && toStyle(definition, this.resolve(index))
  }

  /** Whether the styles of a paragraph and of a run in it hide its text. */
  hides(paragraph = 0, run?: number): boolean {
    const inParagraph = isOn(this.resolve(paragraph).hidden, false)
    return isOn(run === undefined ? undefined : this.resolve(run).hidden, inParagraph)
  }

  private resolve(index: number): Format {
    const known = this.formats.get(index)
    if (known) return known
    const { parent, format = {} } = this.definitions[index] ?? {}
    // Stands in for the style itself in a circle.
    this.formats.set(index, {})
    const inherited = parent === undefined || parent === NO_STYLE ? {} : this.resolve(parent)
    const resolved = { ...inherited, ...format }
    if (format.hidden === 'opposite' && inherited.hidden !== undefined) {
      resolved.hidden = !isOn(inherited.hidden, false)
    }
    this.formats.set(index, resolved)
    return resolved
  }
}
