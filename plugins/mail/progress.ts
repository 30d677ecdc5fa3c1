import { join } from 'node:path'
import { Notes } from '../storage'

interface Note {
  key: string
  /** Entries of the ledger. */
  count: number
}

const KEY = 'forwarded'

/** Up to which entry everything that is to be forwarded is in the outbox, in `mail.jsonl`. */
export class Progress {
  private constructor(private notes: Notes<Note>) {}

  static async open(folder: string, report: (message: string) => void): Promise<Progress> {
    const path = join(folder, 'mail.jsonl')
    return new Progress(await Notes.open<Note>(path, (note) => note, report))
  }

  /**
   * Entries that need no look any more. When mail is switched on, those there are; after a restore
   * from a backup there are fewer than before.
   * @param count entries there are now
   */
  settled(count: number): number {
    return Math.min(this.notes.get(KEY)?.count ?? count, count)
  }

  /** Resolves when it is on disk. */
  advance(count: number): Promise<void> {
    return this.notes.note(KEY, { count })
  }

  close(): Promise<void> {
    return this.notes.close()
  }
}
