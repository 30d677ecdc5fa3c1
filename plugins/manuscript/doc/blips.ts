import { describePicture } from '../pixels'
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
    const blip = describePicture(picture, picture.length, usual)
    return usual === 'bmp' && blip.size ? { ...blip, ...readDib(picture) } : blip
  }
}

/** A DIB is a bitmap without its file header. */
function readDib(bytes: Buffer): Omit<Blip, 'size'> {
  if (bytes.length < 12) return {}
  return { width: bytes.readInt32LE(4), height: Math.abs(bytes.readInt32LE(8)) }
}

/** How a picture in the line of text is kept, by its header; others are metafiles of old. */
const SHAPE = 0x64
const LINKED_SHAPE = 0x66

/**
 * A picture set in the line of text: its header, a shape, then the picture itself. Undefined for a
 * shape without a picture, a placeholder of a drawing.
 */
export function readInlinePicture(data: Buffer, at: number): Blip | undefined {
  if (at + 8 > data.length) return
  const bytes = data.subarray(at + data.readUInt16LE(at + 4), at + data.readUInt32LE(at))
  const kind = data.readUInt16LE(at + 6)
  if (kind !== SHAPE && kind !== LINKED_SHAPE) return { type: 'wmf', size: bytes.length }
  // A linked picture's name stands before its shape.
  const shape = bytes.subarray(kind === LINKED_SHAPE ? 1 + (bytes[0] ?? 0) : 0)
  for (const { type, body } of readRecords(shape)) {
    const blip = type === STORE_ENTRY ? readStored(body) : undefined
    if (blip) return blip
  }
  return readBlip(shape) ?? (kind === LINKED_SHAPE ? { size: 0 } : undefined)
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
