/** A record of the drawing format, [MS-ODRAW] 2.2.1. */
export interface DrawingRecord {
  type: number
  /** Upper 12 bits of its first word. */
  instance: number
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
    yield { type: bytes.readUInt16LE(at + 2), instance: bytes.readUInt16LE(at) >> 4, body }
    at += HEAD + length
  }
}

/** All records of one type, however deep inside others. */
export function* findRecords(bytes: Buffer, type: number, depth = 0): Generator<DrawingRecord> {
  let at = 0
  for (const record of readRecords(bytes)) {
    if (record.type === type) yield record
    else if ((bytes[at]! & 0xf) === CONTAINER && depth < 32) {
      yield* findRecords(record.body, type, depth + 1)
    }
    at += HEAD + record.body.length
  }
}
