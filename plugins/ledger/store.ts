import { Low } from 'lowdb'
import { Journal } from './journal'
import type { Entry, LedgerStore } from './types'

/**
 * Entries in a file of JSON lines. What had to be set aside is told to `report`. What was read of a
 * large one is kept in the folder `kept`, so that it is read sooner; the folder may be removed.
 */
export function openJournal(
  path: string,
  report: (message: string) => void,
  kept?: string,
): LedgerStore {
  const journal = new Journal(path, report, kept)
  const db = new Low<Entry[]>(journal, [])
  return {
    async load(take) {
      journal.take = take
      await db.read()
    },
    async append(entries) {
      const kept = db.data.length
      for (const entry of entries) db.data.push(entry)
      try {
        await db.write()
      } catch (error) {
        // lowdb changes its memory before it writes.
        db.data.length = kept
        throw error
      }
    },
    close: () => journal.close(),
  }
}
