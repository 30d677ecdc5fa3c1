import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Entry, replay, withUnitsToday } from '../plugins/ledger'
import { loadRoster, namesToday } from '../plugins/roster'

/** The entries of the ledger in a data folder. */
export const readEntries = (data: string): Entry[] => readLedger(join(data, 'ledger.jsonl'))

/**
 * A ledger's entries, without opening it: the bot may be running. A torn last line is left out. Units are
 * called as the roster in use calls them.
 */
export function readLedger(path: string): Entry[] {
  if (!existsSync(path)) throw new Error(`没有台账 ${path}`)
  const text = readFileSync(path, 'utf8')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
  const nameToday = namesToday(loadRoster(process.env.BAOSONG_ROSTER!).units)
  const entries = whole
    .filter(Boolean)
    .map((line) => withUnitsToday(JSON.parse(line) as Entry, nameToday))
  replay(entries)
  return entries
}
