import { inflateRawSync } from 'node:zlib'
import { fromBuffer, type Entry } from 'yauzl'
import { LIMITS, Unreadable } from '../limits'
import type { ProblemKind } from '../types'

/**
 * A zip whose directory was read; parts are unpacked one by one, each with a hard cap. Their names
 * are the same in any case (ECMA-376 part 2, 6.2.2.3).
 */
export interface Package {
  /** Names of all entries as stored, with `/` and without a leading one. */
  names: string[]
  /** Bytes an entry says it unpacks to; 0 when there is none. */
  size(name: string): number
  /** The whole part, at most `LIMITS.part` bytes; undefined when there is none. */
  part(name: string): Buffer | undefined
  /** At least the beginning of a part, as much as `packed` stored bytes give. */
  head(name: string, packed: number): Buffer | undefined
}

/** All entries of a zip, in the directory's order. */
export function readDirectory(bytes: Buffer): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: false }, (error, zip) => {
      if (error) return reject(new Unreadable('damaged', error.message))
      if (zip.entryCount > LIMITS.entries) {
        return reject(new Unreadable('bomb', `${zip.entryCount} entries`))
      }
      const entries: Entry[] = []
      zip.on('entry', (entry) => {
        entries.push(entry)
        zip.readEntry()
      })
      zip.on('end', () => resolve(entries))
      zip.on('error', (error: Error) => reject(new Unreadable('damaged', error.message)))
      zip.readEntry()
    })
  })
}

/** The stored bytes of an entry: its local header has lengths of its own. */
export function locate(bytes: Buffer, entry: Entry): Buffer {
  const at = entry.relativeOffsetOfLocalHeader
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) {
    throw new Unreadable('damaged', `no local header of ${entry.fileName}`)
  }
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  return bytes.subarray(start, start + entry.compressedSize)
}

function unpack(stored: Buffer, entry: Entry, cap: number, whole: boolean): Buffer {
  if (entry.isEncrypted()) throw new Unreadable('encrypted', entry.fileName)
  if (entry.compressionMethod === 0) return stored.subarray(0, cap)
  if (entry.compressionMethod !== 8) {
    throw new Unreadable('damaged', `compression method ${entry.compressionMethod}`)
  }
  // SYNC_FLUSH gives what there is when the stream is cut off, Z_FINISH insists on its end.
  const finishFlush = whole ? 4 : 2
  return inflateRawSync(stored, { maxOutputLength: cap, finishFlush })
}

function isOverflow(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
}

function unpackPart(stored: Buffer, entry: Entry): Buffer {
  const size = entry.uncompressedSize
  const fair = Math.max(1024 * 1024, stored.length * LIMITS.ratio)
  const cap = Math.min(LIMITS.part, fair)
  const excess = (kind: ProblemKind) => new Unreadable(kind, `${entry.fileName} over ${cap} bytes`)
  // What is merely large is a long document; one out of proportion or beyond belief is a bomb.
  if (size > cap) throw excess(size > fair || size > LIMITS.absurd ? 'bomb' : 'too-long')
  try {
    return unpack(stored, entry, cap, true)
  } catch (error) {
    // It said it was smaller than it is.
    throw isOverflow(error) ? excess('bomb') : error
  }
}

/** Opens a zip. Throws `Unreadable` for a damaged one and for a bomb. */
export async function openPackage(bytes: Buffer): Promise<Package> {
  const entries = await readDirectory(bytes)
  const claimed = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (claimed > LIMITS.unpacked) throw new Unreadable('bomb', `${claimed} bytes unpacked`)
  const names = entries.map(({ fileName }) => fileName.replace(/^\/+/, ''))
  const byName = new Map(entries.map((entry, index) => [names[index]!.toLowerCase(), entry]))
  const find = (name: string) => byName.get(name.toLowerCase())
  return {
    names,
    size: (name) => find(name)?.uncompressedSize ?? 0,
    part(name) {
      const entry = find(name)
      return entry && unpackPart(locate(bytes, entry), entry)
    },
    head(name, packed) {
      const entry = find(name)
      if (!entry) return
      try {
        return unpack(locate(bytes, entry).subarray(0, packed), entry, LIMITS.part, false)
      } catch {
        // A broken picture is a picture without a size, not a broken document.
      }
    },
  }
}
