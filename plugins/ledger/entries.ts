import { isUtf8 } from 'node:buffer'
import type { Line } from '../storage'
import { LedgerError } from './error'
import { problemOf } from './shape'
import type { Entry } from './types'

/**
 * Reads entries from lines of JSON. A last line that was not finished is given apart; throws at
 * anything else that is no entry.
 */
export function parseEntries(lines: Iterable<Line>): { entries: Entry[]; torn?: Line } {
  const entries: Entry[] = []
  let torn: Line | undefined
  for (const line of lines) {
    const no = entries.length + 1
    if (torn) throw problemAt(no, '无法读取')
    const value = line.isWhole ? parse(line.bytes) : undefined
    if (value === undefined) torn = { ...line, bytes: Buffer.from(line.bytes) }
    else entries.push(entryOf(value, no))
  }
  return { entries, torn }
}

/** Undefined when the line is no JSON. */
function parse(line: Buffer): unknown {
  if (!isUtf8(line)) return undefined
  try {
    return JSON.parse(line.toString())
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
}

function entryOf(value: unknown, no: number): Entry {
  const problem = problemOf(value)
  if (problem) throw problemAt(no, problem)
  const entry = value as Entry
  if (entry.seq !== no) throw problemAt(no, `序号应为${no}，实为${entry.seq}`)
  return entry
}

function problemAt(no: number, problem: string) {
  return new LedgerError(`台账第${no}行：${problem}`)
}
