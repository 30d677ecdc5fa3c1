import { LIMITS, Unreadable } from '../limits'
import type { Header } from './header'
import { readPlex } from './plex'

/** A stretch of text that lies in one place. */
export interface Piece {
  start: number
  text: string
  /** Byte of the first character in the main stream, and bytes of a character. */
  place: number
  width: 1 | 2
}

const COMPRESSED = 0x40000000
/** Windows-1252 from 0x80 on; Node's own decoder takes it for Latin-1. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const PRECEDING = 1
const PIECES = 2

/** The piece table follows any number of formats shared by pieces. */
function findTable(bytes: Buffer): Buffer {
  let at = 0
  while (bytes[at] === PRECEDING) at += 3 + bytes.readUInt16LE(at + 1)
  if (bytes[at] !== PIECES) throw new Unreadable('damaged', 'no piece table')
  return bytes.subarray(at + 5, at + 5 + bytes.readUInt32LE(at + 1))
}

function decode(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (byte) => HIGH[byte.charCodeAt(0) - 128]!)
}

/** Text of the main stream in reading order, body first. */
export function readPieces(header: Header): Piece[] {
  const { starts, items } = readPlex(findTable(header.structure('pieces')), 8)
  let total = 0
  return items.map((item, index) => {
    const address = item.readUInt32LE(2)
    const width = address & COMPRESSED ? 1 : 2
    const place = width === 1 ? (address & ~COMPRESSED) >>> 1 : address
    const start = starts[index]!
    const length = starts[index + 1]! - start
    // Pieces of a hostile file may all show the same text; limits on text alone come too late.
    total += length
    if (length < 0 || total > LIMITS.characters * 10) {
      throw new Unreadable('damaged', `pieces of ${total} characters`)
    }
    const bytes = header.main.subarray(place, place + length * width)
    const text = width === 1 ? decode(bytes) : bytes.toString('utf16le')
    return { start, text, place, width }
  })
}
