import type { Header } from './header'
import { readPlex } from './plex'

/** Bytes of an operand by the three highest bits of its code; -1 is told by the operand itself. */
const OPERANDS = [1, 1, 2, 4, 2, 2, -1, 3]
const TABLE_DEFINITION = 0xd608
const HUGE_PARAGRAPH = 0x6646
const PAGE = 512

/** A property modification (sprm): its code and its operand. */
type Modification = [code: number, operand: Buffer]

/** Whether something holds; undefined leaves it to the style, `opposite` turns that round. */
type Toggle = boolean | 'opposite'

/** Codes of a toggle, [MS-DOC] 2.9.327; 0x80 is as the style has it. */
const TOGGLES: Record<number, Toggle> = { 0: false, 1: true, 0x81: 'opposite' }

export function isOn(toggle: Toggle | undefined, inStyle: boolean): boolean {
  return toggle === 'opposite' ? !inStyle : (toggle ?? inStyle)
}

/** What changes a paragraph's or a run's format, as far as a reader cares. */
export interface Format {
  /** Paragraph: index of its style. */
  style?: number
  centred?: boolean
  /** From 1; 10 is body text. */
  level?: number
  list?: number
  listLevel?: number
  inTable?: boolean
  /** Paragraph that only ends a table row. */
  rowEnd?: boolean
  /** Tables inside each other, from 1. */
  depth?: number
  cellEnd?: boolean
  /** Paragraph: first letters in larger type (首字下沉), of which the next one is the text. */
  dropCap?: boolean
  /** Run: deleted or inserted under tracked changes. */
  deleted?: boolean
  inserted?: boolean
  hidden?: Toggle
  /** Run: index of its style. */
  runStyle?: number
  /** Run: its character stands for something else. */
  special?: boolean
  /** Run: where its picture lies in the data stream. */
  picture?: number
  /** Run: character code of a symbol. */
  symbol?: number
  /** Run: preview of an embedded object. */
  embedded?: boolean
}

/** Properties read here, [MS-DOC] 2.6. */
const PROPERTIES: Record<number, (format: Format, operand: Buffer) => void> = {
  0x2403: (format, operand) => (format.centred = operand[0] === 1),
  0x2461: (format, operand) => (format.centred = operand[0] === 1),
  0x2640: (format, operand) => (format.level = operand[0]! + 1),
  0x460b: (format, operand) => (format.list = operand.readUInt16LE()),
  0x260a: (format, operand) => (format.listLevel = operand[0]),
  0x2416: (format, operand) => (format.inTable = operand[0] === 1),
  0x2417: (format, operand) => (format.rowEnd = operand[0] === 1),
  0x244c: (format, operand) => (format.rowEnd = operand[0] === 1),
  0x244b: (format, operand) => (format.cellEnd = operand[0] === 1),
  0x6649: (format, operand) => (format.depth = operand.readInt32LE()),
  0x0800: (format, operand) => (format.deleted = operand[0] === 1),
  0x0801: (format, operand) => (format.inserted = operand[0] === 1),
  0x442c: (format, operand) => (format.dropCap = [1, 2].includes(operand[0]! & 7)),
  0x083c: (format, operand) => (format.hidden = TOGGLES[operand[0]!]),
  0x4a30: (format, operand) => (format.runStyle = operand.readUInt16LE()),
  0x0855: (format, operand) => (format.special = operand[0] === 1),
  0x6a03: (format, operand) => (format.picture = operand.readUInt32LE()),
  0x6a09: (format, operand) => (format.symbol = operand.readUInt16LE(2)),
  0x080a: (format, operand) => (format.embedded = operand[0] === 1),
}

function* readModifications(bytes: Buffer): Generator<Modification> {
  let at = 0
  while (at + 3 <= bytes.length) {
    const code = bytes.readUInt16LE(at)
    at += 2
    let length = OPERANDS[code >> 13]!
    if (length < 0) length = bytes[at]! + 1
    if (code === TABLE_DEFINITION) length = at + 2 > bytes.length ? 0 : bytes.readUInt16LE(at) + 1
    if (at + length > bytes.length) return
    yield [code, bytes.subarray(at, at + length)]
    at += length
  }
}

/** Applies a list of modifications to `format`; long ones may lie in the data stream. */
export function applyFormat(format: Format, bytes: Buffer, data?: Buffer): Format {
  for (const [code, operand] of readModifications(bytes)) {
    PROPERTIES[code]?.(format, operand)
    if (code !== HUGE_PARAGRAPH || !data) continue
    const at = operand.readUInt32LE()
    if (at + 2 > data.length) continue
    applyFormat(format, data.subarray(at + 2, at + 2 + data.readUInt16LE(at)))
  }
  return format
}

interface Run {
  /** First and past-last byte in the main stream. */
  start: number
  end: number
  format: Format
}

/** Formats by place in the main stream. */
export class Runs {
  constructor(private runs: Run[]) {
    runs.sort((a, b) => a.start - b.start)
  }

  /** The run at a byte of the main stream. */
  at(place: number): Run | undefined {
    let low = 0
    let high = this.runs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.runs[middle]!.end > place) high = middle
      else low = middle + 1
    }
    const run = this.runs[low]
    return run && run.start <= place ? run : undefined
  }
}

/** Walks the 512-byte pages of a run table; `read` gives the format of item `at` of a page. */
function readRuns(
  header: Header,
  plex: Buffer,
  read: (page: Buffer, item: number) => Format,
): Runs {
  const runs: Run[] = []
  const numbers = new Set(readPlex(plex, 4).items.map((item) => item.readUInt32LE()))
  for (const number of numbers) {
    const page = header.main.subarray(number * PAGE, (number + 1) * PAGE)
    if (page.length < PAGE) continue
    const count = Math.min(page[PAGE - 1]!, 101)
    for (let item = 0; item < count; item++) {
      const [start, end] = [page.readUInt32LE(item * 4), page.readUInt32LE(item * 4 + 4)]
      runs.push({ start, end, format: read(page, item) })
    }
  }
  return new Runs(runs)
}

/** Formats of characters (CHPX). */
export function readCharacterRuns(header: Header): Runs {
  return readRuns(header, header.structure('characterRuns'), (page, item) => {
    const at = page[(page[PAGE - 1]! + 1) * 4 + item]! * 2
    return at ? applyFormat({}, page.subarray(at + 1, at + 1 + page[at]!)) : {}
  })
}

/** Formats of paragraphs (PAPX) with the index of their style. */
export function readParagraphRuns(header: Header): Runs {
  return readRuns(header, header.structure('paragraphRuns'), (page, item) => {
    const at = (page[(page[PAGE - 1]! + 1) * 4 + item * 13] ?? 0) * 2
    if (!at) return {}
    // A zero length byte is followed by another that counts in whole words.
    const [start, length] = page[at] ? [at + 1, page[at]! * 2 - 1] : [at + 2, page[at + 1]! * 2]
    const bytes = page.subarray(start, start + length)
    if (bytes.length < 2) return {}
    return applyFormat({ style: bytes.readUInt16LE() }, bytes.subarray(2), header.data)
  })
}
