import { hasCode, LineFile } from '../storage'
import { parseEntries } from './entries'
import { withFile } from './error'
import { Ledger } from './ledger'
import { MemoryStore } from './memory-store'
import type { Entry } from './types'

/**
 * The entries of a journal that a bot may be writing: nothing of it is changed, and a last line that
 * is not finished does not count. Rejects where a start of the bot would.
 */
export function inspectJournal(path: string): Promise<readonly Entry[]> {
  return withFile(path, async () => {
    const file = await LineFile.openToRead(path).catch((error) => {
      if (!hasCode(error, 'ENOENT')) throw error
    })
    if (!file) return []
    try {
      const { entries } = parseEntries(file.read())
      return (await Ledger.open(new MemoryStore(entries))).entries
    } finally {
      await file.close()
    }
  })
}
