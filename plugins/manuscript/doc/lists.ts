import type { Level, List, Outline } from '../numbering'
import type { Header } from './header'

/** Names of the number formats by their codes, [MS-OSHARED] 2.2.1.3; others are written in digits. */
const FORMATS: Record<number, string> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}

class Cursor {
  private at = 0

  constructor(private bytes: Buffer) {}

  get ended(): boolean {
    return this.at >= this.bytes.length
  }

  take(length: number): Buffer {
    this.at += length
    return this.bytes.subarray(this.at - length, this.at)
  }

  u16(): number {
    return this.take(2).readUInt16LE()
  }

  u32(): number {
    return this.take(4).readUInt32LE()
  }
}

function readLevel(cursor: Cursor): Level {
  const head = cursor.take(28)
  cursor.take(head[25]! + head[24]!)
  const text = cursor.take(cursor.u16() * 2).toString('utf16le')
  return {
    start: head.readInt32LE(0),
    format: FORMATS[head[4]!] ?? 'decimal',
    // A character below 9 stands for the number of that level.
    // oxlint-disable-next-line no-control-regex
    text: text.replace(/[\0-\x08]/g, (mark) => `%${mark.charCodeAt(0) + 1}`),
    legal: (head[5]! & 4) !== 0,
    // Starts again after any higher level unless told otherwise.
    restart: head[5]! & 8 ? head[26] : undefined,
  }
}

/** Definitions by list id: all heads first, then their levels one after another. */
function readOutlines(cursor: Cursor): Map<number, Outline> {
  const outlines = new Map<number, Outline>()
  if (cursor.ended) return outlines
  const heads = Array.from({ length: cursor.u16() }, () => cursor.take(28))
  for (const head of heads) {
    const isSimple = (head[26]! & 1) !== 0
    const levels = Array.from({ length: isSimple ? 1 : 9 }, () => readLevel(cursor))
    outlines.set(head.readInt32LE(0), { levels })
  }
  return outlines
}

function readOverride(cursor: Cursor): List['overrides'][number] {
  const start = cursor.u32()
  const flags = cursor.u32()
  const replacement = flags & 0x20 ? readLevel(cursor) : undefined
  return { level: flags & 0xf, start: flags & 0x10 ? start : undefined, replacement }
}

/** Lists by number from 1, as paragraphs name them. */
export function readLists(header: Header): Map<string, List> {
  const lists = new Map<string, List>()
  try {
    const outlines = readOutlines(new Cursor(header.from('lists')))
    const cursor = new Cursor(header.structure('listOverrides'))
    if (cursor.ended) return lists
    const heads = Array.from({ length: cursor.u32() & 0xffff }, () => cursor.take(16))
    for (const [index, head] of heads.entries()) {
      cursor.take(4)
      const overrides = Array.from({ length: head[12]! & 0xf }, () => readOverride(cursor))
      const outline = outlines.get(head.readInt32LE(0))
      if (outline) lists.set(String(index + 1), { outline, overrides })
    }
  } catch (error) {
    // Broken list tables cost the numbers, not the text.
    if (!(error instanceof RangeError)) throw error
  }
  return lists
}
