import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Entry, replay } from '../plugins/ledger'

/** The entries of the ledger in a data folder. */
export const readEntries = (data: string): Entry[] => readLedger(join(data, 'ledger.jsonl'))

/** A ledger's entries, without opening it: the bot may be running. A torn last line is left out. */
export function readLedger(path: string): Entry[] {
  if (!existsSync(path)) throw new Error(`没有台账 ${path}`)
  const text = readFileSync(path, 'utf8')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
  const entries = whole.filter(Boolean).map((line) => JSON.parse(line) as Entry)
  replay(entries)
  return entries
}
