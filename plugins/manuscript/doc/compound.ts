import { Unreadable } from '../limits'

/** Sector numbers from here on are marks: end of chain, free, table. */
const LAST_SECTOR = 0xfffffffa
/** Streams shorter than this live in the small-sector stream. */
const SMALL = 4096
const ENTRY = 128

/** Streams of the root storage by name, which is the same in any case: [MS-CFB] 2.6.4. */
export class Compound extends Map<string, () => Buffer> {
  override get(name: string) {
    return super.get(name.toUpperCase())
  }

  override has(name: string): boolean {
    return super.has(name.toUpperCase())
  }

  override set(name: string, open: () => Buffer): this {
    return super.set(name.toUpperCase(), open)
  }
}

/** One allocation table with the sectors it chains. */
interface Space {
  table: Uint32Array
  sector(id: number): Buffer
}

/** Follows a chain; a hostile one may turn in a circle or leave the file. */
function readChain({ table, sector }: Space, first: number): Buffer {
  const sectors: Buffer[] = []
  for (let id = first; id < LAST_SECTOR; id = table[id]!) {
    if (id >= table.length || sectors.length > table.length) {
      throw new Unreadable('damaged', `sector ${id} is not in the table`)
    }
    sectors.push(sector(id))
  }
  return Buffer.concat(sectors)
}

function toTable(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) =>
    bytes.readUInt32LE(index * 4),
  )
}

/** The table of big sectors, itself scattered; its sectors are listed in the header and beyond. */
function readTable(bytes: Buffer, sector: (id: number) => Buffer): Uint32Array {
  const ids = [...toTable(bytes.subarray(76, 512))]
  let next = bytes.readUInt32LE(68)
  for (let left = bytes.readUInt32LE(72); left > 0 && next < LAST_SECTOR; left--) {
    const more = toTable(sector(next))
    ids.push(...more.slice(0, -1))
    next = more.at(-1)!
  }
  const used = ids.filter((id) => id < LAST_SECTOR).slice(0, bytes.readUInt32LE(44))
  return toTable(Buffer.concat(used.map(sector)))
}

interface Entry {
  name: string
  /** 2 is a stream, 5 the root. */
  type: number
  left: number
  right: number
  child: number
  start: number
  size: number
}

function readEntry(directory: Buffer, id: number): Entry | undefined {
  const at = id * ENTRY
  if (at + ENTRY > directory.length) return
  const length = Math.min(64, directory.readUInt16LE(at + 64))
  return {
    name: directory.toString('utf16le', at, at + Math.max(0, length - 2)),
    type: directory[at + 66]!,
    left: directory.readUInt32LE(at + 68),
    right: directory.readUInt32LE(at + 72),
    child: directory.readUInt32LE(at + 76),
    start: directory.readUInt32LE(at + 116),
    size: directory.readUInt32LE(at + 120),
  }
}

/** Streams directly under the root: an embedded document has streams of the same names below. */
function listStreams(directory: Buffer, root: Entry): Entry[] {
  const streams: Entry[] = []
  const seen = new Set<number>()
  const waiting = [root.child]
  while (waiting.length) {
    const id = waiting.pop()!
    const entry = seen.has(id) ? undefined : readEntry(directory, id)
    if (!entry) continue
    seen.add(id)
    if (entry.type === 2) streams.push(entry)
    waiting.push(entry.left, entry.right)
  }
  return streams
}

/** Opens an OLE compound file, [MS-CFB]. Throws when its tables lead nowhere. */
export function openCompound(bytes: Buffer): Compound {
  if (bytes.length < 512) throw new Unreadable('damaged', 'shorter than its header')
  const shift = bytes.readUInt16LE(30)
  const smallShift = bytes.readUInt16LE(32)
  if ((shift !== 9 && shift !== 12) || smallShift !== 6) {
    throw new Unreadable('damaged', `sectors of 2^${shift} bytes`)
  }
  const sector = (id: number): Buffer => {
    const at = (id + 1) * 2 ** shift
    if (at >= bytes.length) throw new Unreadable('damaged', `sector ${id} is beyond the end`)
    return bytes.subarray(at, at + 2 ** shift)
  }
  const big: Space = { table: readTable(bytes, sector), sector }
  const directory = readChain(big, bytes.readUInt32LE(48))
  const root = readEntry(directory, 0)
  if (!root) throw new Unreadable('damaged', 'no directory')
  let small: Space | undefined
  const openSmall = (): Space => {
    const store = readChain(big, root.start)
    const table = toTable(readChain(big, bytes.readUInt32LE(60)))
    return { table, sector: (id) => store.subarray(id * 64, id * 64 + 64) }
  }
  return new Compound(
    listStreams(directory, root).map(({ name, size, start }) => [
      name,
      () => readChain(size < SMALL ? (small ??= openSmall()) : big, start).subarray(0, size),
    ]),
  )
}
