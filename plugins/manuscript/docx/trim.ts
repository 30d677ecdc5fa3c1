const END = Buffer.from('PK\x05\x06', 'latin1')
const END_LENGTH = 22
const DIRECTORY = 0x02014b50
const ENTRY = 0x04034b50
/** In the end record of a zip with 64-bit sizes, which stand elsewhere. */
const ELSEWHERE = 0xffffffff
/** Bytes before a zip: the blank lines or the head of a message a gateway saved with it. */
const LONGEST_HEAD = 1024
/** End records to look at: all but one are by chance, in what follows the zip. */
const TRIES = 100

function startsWith(bytes: Buffer, at: number, signature: number): boolean {
  return at + 4 <= bytes.length && bytes.readUInt32LE(at) === signature
}

/** Where the zip begins whose end record is at `end`; undefined when there is none. */
function findStart(bytes: Buffer, end: number): number | undefined {
  if (end + END_LENGTH > bytes.length) return
  const size = bytes.readUInt32LE(end + 12)
  const offset = bytes.readUInt32LE(end + 16)
  if (size === ELSEWHERE || offset === ELSEWHERE) return 0
  const isEmpty = size === 0
  if (offset + size <= end && (isEmpty || startsWith(bytes, offset, DIRECTORY))) return 0
  const start = end - size - offset
  // Further in would be a zip inside a zip that is cut off.
  if (start <= 0 || start > LONGEST_HEAD || !startsWith(bytes, start, ENTRY)) return
  return startsWith(bytes, end - size, DIRECTORY) ? start : undefined
}

/**
 * The zip in a file, without what mail gateways and web systems put before or behind it, and with
 * the comment at its end only when that has the length it is said to have.
 */
export function trimZip(bytes: Buffer): Buffer {
  let end = bytes.lastIndexOf(END)
  for (let tries = 0; end >= 0 && tries < TRIES; tries++) {
    const start = findStart(bytes, end)
    if (start !== undefined) return cut(bytes, start, end + END_LENGTH)
    end = bytes.subarray(0, end).lastIndexOf(END)
  }
  return bytes
}

function cut(bytes: Buffer, start: number, last: number): Buffer {
  const comment = bytes.readUInt16LE(last - 2)
  if (last + comment === bytes.length) return bytes.subarray(start)
  const zip = bytes.subarray(start, last)
  return comment ? dropComment(zip) : zip
}

function dropComment(zip: Buffer): Buffer {
  const copy = Buffer.from(zip)
  copy.writeUInt16LE(0, copy.length - 2)
  return copy
}
