import { Unreadable } from '../limits'
import type { Compound } from './compound'

/** Where the header lists a structure of the table stream: [MS-DOC] FibRgFcLcb97, by its index. */
const STRUCTURES = {
  styles: 1,
  headers: 11,
  characterRuns: 12,
  paragraphRuns: 13,
  pieces: 33,
  anchors: 40,
  drawings: 50,
  boxes: 56,
  lists: 73,
  listOverrides: 74,
} as const

/** Word 97 in its earliest form; anything older has another layout altogether. */
const WORD_97 = 0x00c0
const ENCRYPTED = 0x0100
const TABLE_1 = 0x0200

export interface Header {
  main: Buffer
  table: Buffer
  /** Embedded pictures and long formats. */
  data: Buffer
  bodyLength: number
  /** Where the text boxes' text begins, and its length. */
  boxes: Story
  /** Where the texts are that are neither body nor its text boxes; `headers` are footers too. */
  stories: Record<'footnotes' | 'headers' | 'comments' | 'endnotes' | 'headerBoxes', Story>
  structure(name: keyof typeof STRUCTURES): Buffer
  /** Bytes from a structure's beginning to the end of the stream. */
  from(name: keyof typeof STRUCTURES): Buffer
}

/** A text among those of the document, one after another. */
interface Story {
  start: number
  length: number
}

function open(file: Compound, name: string): Buffer {
  return file.get(name)?.() ?? Buffer.alloc(0)
}

/** Reads the header (FIB) of Word 97 and later. */
export function readHeader(file: Compound): Header {
  const main = open(file, 'WordDocument')
  if (main.length < 154) throw new Unreadable('damaged', 'header cut off')
  if (main.readUInt16LE(0) !== 0xa5ec) throw new Unreadable('old-word', 'Word 6 or 95')
  if (main.readUInt16LE(2) < WORD_97) throw new Unreadable('old-word', 'before Word 97')
  const flags = main.readUInt16LE(0x0a)
  if (flags & ENCRYPTED) throw new Unreadable('encrypted', 'password')
  const table = open(file, flags & TABLE_1 ? '1Table' : '0Table')
  // Lengths of the parts of the text, one after another: body, notes, headers, …, boxes.
  const lengths = [19, 20, 21, 23, 24, 25, 26].map((part) => main.readUInt32LE(part * 4))
  let start = 0
  const [body, footnotes, headers, comments, endnotes, boxes, headerBoxes] = lengths.map(
    (length) => ({ start: (start += length) - length, length }),
  ) as [Story, Story, Story, Story, Story, Story, Story]
  const place = (name: keyof typeof STRUCTURES): [number, number] => {
    const at = 154 + STRUCTURES[name] * 8
    return at + 8 > main.length ? [0, 0] : [main.readUInt32LE(at), main.readUInt32LE(at + 4)]
  }
  return {
    main,
    table,
    data: open(file, 'Data'),
    bodyLength: body.length,
    boxes,
    stories: { footnotes, headers, comments, endnotes, headerBoxes },
    structure(name) {
      const [start, length] = place(name)
      return table.subarray(start, start + length)
    },
    from: (name) => (place(name)[1] ? table.subarray(place(name)[0]) : Buffer.alloc(0)),
  }
}
