import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { type Entry, Ledger, openJournal } from '../ledger'
import { type StoredFile } from '../storage'

/** What the entries of a ledger come to. */
export interface Account {
  entries: number
  submissions: number
  last?: string
  digest: string
  /** Files that entries name, by SHA-256. */
  files: Map<string, StoredFile>
}

/** Entries that are looked at before others have their turn. */
const SLICE = 5000

/**
 * Reads a ledger that nobody writes to, as the bot does at its start. Throws a LedgerError when it
 * cannot be true.
 */
export async function replayFile(path: string): Promise<Account> {
  const torn: string[] = []
  const ledger = await Ledger.open(await openJournal(path, (message) => torn.push(message)))
  try {
    if (torn.length) throw new Error(torn.join('\n'))
    const { entries } = ledger
    const files = new Map<string, StoredFile>()
    let submissions = 0
    for (const entry of entries) {
      if (entry.type === 'submitted') submissions++
      for (const file of filesOf(entry)) files.set(file.sha256, file)
    }
    const digest = await digestOf(entries, entries.length)
    return { entries: entries.length, submissions, last: entries.at(-1)?.at, digest, files }
  } finally {
    await ledger.close()
  }
}

/** SHA-256 of the ids of the first entries, a line each; lets others have their turn. */
export async function digestOf(entries: readonly Entry[], count: number): Promise<string> {
  const hash = createHash('sha256')
  for (let at = 0; at < count; at++) {
    if (at % SLICE === 0) await setImmediate()
    hash.update(`${entries[at].id}\n`)
  }
  return hash.digest('hex')
}

/** What was destroyed is not kept. */
function filesOf(entry: Entry): StoredFile[] {
  if (entry.type === 'published') return entry.payload.files
  if (entry.type === 'submitted') return [entry.payload.file]
  return entry.type === 'refused' && !entry.payload.isDestroyed ? [entry.payload.file] : []
}
