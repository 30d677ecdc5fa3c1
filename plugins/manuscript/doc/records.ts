/** A record of the drawing format, [MS-ODRAW] 2.2.1. */
export interface DrawingRecord {
  type: number
  /** Upper 12 bits of its first word. */
  instance: number
  /** Made of records itself. */
  isContainer: boolean
  body: Buffer
}

const HEAD = 8
/** Version that marks a record made of records. */
const CONTAINER = 0xf

/** Records lying one after another; stops at the first that leaves the buffer. */
export function* readRecords(bytes: Buffer): Generator<DrawingRecord> {
  let at = 0
  while (at + HEAD <= bytes.length) {
    const length = bytes.readUInt32LE(at + 4)
    const body = bytes.subarray(at + HEAD, at + HEAD + length)
    const first = bytes.readUInt16LE(at)
    const isContainer = (first & 0xf) === CONTAINER
    yield { type: bytes.readUInt16LE(at + 2), instance: first >> 4, isContainer, body }
    at += HEAD + length
  }
}

/** All records of one type, however deep inside others. */
export function* findRecords(bytes: Buffer, type: number, depth = 0): Generator<DrawingRecord> {
  for (const record of readRecords(bytes)) {
    if (record.type === type) yield record
    else if (record.isContainer && depth < 32) yield* findRecords(record.body, type, depth + 1)
  }
}
