import { readPixels } from '../pixels'
import type { Picture } from '../types'
import { findRecords, readRecords } from './records'

type Blip = Omit<Picture, 'block'>

const STORE = 0xf001
const STORE_ENTRY = 0xf007
const STORE_ENTRY_HEAD = 36

/** Stored pictures by the type of their record. */
const TYPES: Record<number, string> = {
  0xf01a: 'emf',
  0xf01b: 'wmf',
  0xf01c: 'pict',
  0xf01d: 'jpg',
  0xf01e: 'png',
  0xf01f: 'bmp',
  0xf029: 'tiff',
  0xf02a: 'jpg',
}

/** A bitmap follows one or two 16-byte checksums and a byte; an odd instance has two. */
function readBlip(bytes: Buffer): Blip | undefined {
  for (const { type, instance, body } of readRecords(bytes)) {
    const usual = TYPES[type]
    if (!usual) continue
    const picture = body.subarray(instance & 1 ? 33 : 17)
    const pixels = usual === 'bmp' ? readDib(picture) : readPixels(picture)
    return { ...pixels, type: pixels.type ?? usual, size: picture.length }
  }
}

/** A DIB is a bitmap without its file header. */
function readDib(bytes: Buffer): Omit<Blip, 'size'> {
  if (bytes.length < 12) return {}
  return { width: bytes.readInt32LE(4), height: Math.abs(bytes.readInt32LE(8)) }
}

/** A picture set in the line of text: its header, a shape, then the picture itself. */
export function readInlinePicture(data: Buffer, at: number): Blip {
  const missing = { size: 0 }
  if (at + 8 > data.length) return missing
  const headLength = data.readUInt16LE(at + 4)
  const bytes = data.subarray(at + headLength, at + data.readUInt32LE(at))
  // A linked picture's name stands before its shape.
  const name = data.readUInt16LE(at + 6) === 0x66 ? 1 + (bytes[0] ?? 0) : 0
  for (const record of readRecords(bytes.subarray(name))) {
    if (record.type !== STORE_ENTRY) continue
    const blip = readStored(record.body)
    if (blip) return blip
  }
  return readBlip(bytes.subarray(name)) ?? missing
}

function readStored(entry: Buffer, delayed?: Buffer): Blip | undefined {
  if (entry.length < STORE_ENTRY_HEAD) return
  const name = entry[33]!
  const inside = readBlip(entry.subarray(STORE_ENTRY_HEAD + name))
  if (inside || !delayed) return inside
  const at = entry.readUInt32LE(28)
  return at < delayed.length ? readBlip(delayed.subarray(at)) : undefined
}

/** The document's store of pictures, in the order shapes number them from 1. */
export function readBlipStore(drawings: Buffer, main: Buffer): (Blip | undefined)[] {
  for (const store of findRecords(drawings, STORE)) {
    const entries = [...readRecords(store.body)].filter(({ type }) => type === STORE_ENTRY)
    return entries.map(({ body }) => readStored(body, main))
  }
  return []
}
