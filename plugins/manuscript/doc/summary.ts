import type { Manuscript } from '../types'
import type { Compound } from './compound'

const STREAM = '\x05SummaryInformation'
const NAMES: Record<number, keyof Manuscript['properties']> = {
  4: 'author',
  8: 'lastModifiedBy',
  12: 'created',
  13: 'modified',
}
const CODE_PAGE = 1
const TEXT = 30
const TIME = 64
/** Seconds between 1601, where Windows' clock begins, and 1970. */
const EPOCH = 11_644_473_600

/** Properties of the first section by id: type and bytes after it. */
function* readValues(bytes: Buffer): Generator<[id: number, type: number, value: Buffer]> {
  const section = bytes.subarray(bytes.readUInt32LE(44))
  const count = Math.min(section.readUInt32LE(4), 100)
  for (let index = 0; index < count; index++) {
    const at = section.readUInt32LE(12 + index * 8)
    yield [section.readUInt32LE(8 + index * 8), section.readUInt32LE(at), section.subarray(at + 4)]
  }
}

function readTime(value: Buffer): string | undefined {
  const seconds = Number(value.readBigUInt64LE() / 10_000_000n) - EPOCH
  // Some writers leave the time at zero, or at its end.
  return seconds > 0 && seconds < 1e10 ? new Date(seconds * 1000).toISOString() : undefined
}

/** Author and times; a broken summary tells nothing. */
export function readSummary(file: Compound): Manuscript['properties'] {
  const properties: Manuscript['properties'] = {}
  try {
    const bytes = file.get(STREAM)?.()
    if (!bytes) return properties
    const values = [...readValues(bytes)]
    const page = values.find(([id]) => id === CODE_PAGE)?.[2].readUInt16LE()
    // Besides UTF-8, a Chinese Windows writes its own code page.
    const decoder = new TextDecoder(page === 65001 ? 'utf-8' : 'gb18030')
    for (const [id, type, value] of values) {
      const name = NAMES[id]
      if (!name) continue
      if (type === TIME) properties[name] = readTime(value)
      if (type !== TEXT) continue
      const text = decoder.decode(value.subarray(4, 4 + Math.min(value.readUInt32LE(), 200)))
      properties[name] = text.split('\0')[0]!.trim() || undefined
    }
  } catch {
    // Nothing of the text depends on it.
  }
  return properties
}
