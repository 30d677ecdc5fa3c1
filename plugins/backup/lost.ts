import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { type Entry, type EntryType, lostEntry, type Payloads, problemOf } from '../ledger'
import { sizeOf } from '../storage'

/** An entry that the backup does not have: as much of it as could be read. */
export interface Lost {
  no: number
  at: string
  unit: string
  type?: EntryType
  payload?: Partial<Payloads['submitted']>
  /** The whole of it, where it can be read. */
  entry?: Entry
}

/** What a ledger has beyond that of a backup. */
export interface Beyond {
  lost: Lost[]
  /** Lines that could not be read. */
  unreadable: number
}

/** What the ledger at a path, if there is one, has beyond the backup's. */
export async function compare(path: string, backup: string): Promise<Beyond> {
  const lost: Lost[] = []
  let unreadable = 0
  if ((await sizeOf(path)) === undefined) return { lost, unreadable }
  const kept = new Set<string>()
  for await (const line of lines(backup)) kept.add(JSON.parse(line).id)
  for await (const line of lines(path)) {
    const entry = parse(line)
    if (!entry) unreadable++
    else if (!kept.has(entry.id)) {
      const { seq: no, at, unit, type, payload } = entry
      const whole = problemOf(entry) ? undefined : (entry as unknown as Entry)
      lost.push({ no, at, unit, type, payload, entry: whole })
    }
  }
  return { lost, unreadable }
}

/**
 * Lines to put behind the `count` entries of a backup, so that no number is given out twice: one for
 * each number after them up to the last that is known.
 */
export function placeholders({ lost, unreadable }: Beyond, count: number, at: string): string {
  const byNo = new Map(lost.map((each) => [each.no, each]))
  // A number that is beyond all lines was read wrong.
  const most = count + lost.length + unreadable
  const last = Math.max(count, ...[...byNo.keys()].filter((no) => no <= most))
  const numbers = Array.from({ length: last - count }, (_, index) => count + 1 + index)
  return numbers.map((no) => `${JSON.stringify(lostEntry(no, at, byNo.get(no) ?? {}))}\n`).join('')
}

function lines(path: string) {
  return createInterface({ input: createReadStream(path), crlfDelay: Infinity })
}

interface Line extends Omit<Lost, 'no'> {
  id: string
  seq: number
}

function parse(line: string): Line | undefined {
  try {
    const entry = JSON.parse(line) as Line | null
    return typeof entry?.id === 'string' && typeof entry.at === 'string' ? entry : undefined
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
}
