import { createHash } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import type { Batch } from './batch'
import { hasCode } from '../storage'
import { scan } from './scan'

/** A stretch of whole lines of a journal, and where what was read of it is kept, when it is. */
export interface Stretch {
  from: number
  to: number
  kept?: string
}

/** What reads a line: when one of these changes, what was read before does not count. */
const READERS = [
  'batch.ts',
  'marks.ts',
  'pattern.ts',
  'scan.ts',
  'scanner.ts',
  'shape.ts',
  'words.ts',
]

const CHUNK = 1 << 20

/** The batches of a stretch; read again only when it, or what reads it, has changed. */
export function* readStretch(path: string, { from, to, kept }: Stretch): Generator<Batch> {
  if (!kept) return yield* scan(path, from, to)
  const key = `${digestReaders()} ${to} ${sum(path, from, to)}`
  const known = recall(kept, key)
  if (known) return yield* known
  const batches: Batch[] = []
  for (const batch of scan(path, from, to)) {
    // The one that is given away may be taken apart.
    batches.push(copy(batch))
    yield batch
  }
  if (batches.some(({ problem, broken }) => problem || broken)) return
  try {
    keep(kept, key, batches)
  } catch {
    // A full disk keeps nobody from reading: next time it takes longer.
  }
}

/** What was kept under the key; undefined when it was another or was not wholly written. */
function recall(file: string, key: string): Batch[] | undefined {
  try {
    const bytes = readFileSync(file)
    const body = bytes.subarray(4)
    if (bytes.length < 4 || bytes.readUInt32LE() !== crc32(body)) return
    const found = deserialize(body) as { key: string; batches: Batch[] }
    if (found.key !== key) return
    return found.batches.map(copy)
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
  }
}

/** With bytes of its own: a view keeps all of what it views in memory. */
function copy(batch: Batch): Batch {
  const rest = batch.rest && { ...batch.rest, bytes: Uint8Array.from(batch.rest.bytes) }
  return { ...batch, rows: batch.rows.slice(), rest }
}

function keep(file: string, key: string, batches: Batch[]) {
  const body = serialize({ key, batches })
  const head = Buffer.alloc(4)
  head.writeUInt32LE(crc32(body))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.tmp`, Buffer.concat([head, body]))
  renameSync(`${file}.tmp`, file)
}

function sum(path: string, from: number, to: number): number {
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.allocUnsafe(CHUNK)
    let value = 0
    for (let at = from, got; at < to; at += got) {
      got = readSync(file, buffer, 0, Math.min(CHUNK, to - at), at)
      if (got === 0) break
      value = crc32(buffer.subarray(0, got), value)
    }
    return value
  } finally {
    closeSync(file)
  }
}

function digestReaders(): string {
  const hash = createHash('sha1')
  for (const name of READERS) hash.update(readFileSync(join(__dirname, name)))
  return hash.digest('hex')
}
