import { join } from 'node:path'
import { Notes } from '../storage'
import type { EntryOf } from '../ledger'
import { subjectOf } from './letter'

/** What became of a manuscript. `dropped`: it stood no more when there was nothing to wait for. */
export type Outcome = 'sent' | 'gave-up' | 'dropped'

interface Note {
  /** Id of the entry, or `since`. */
  key: string
  /** Number of the entry up to which all is settled. */
  seq?: number
  outcome?: Outcome
  unit?: string
  receipt?: string
  subject?: string
}

const SINCE = 'since'

/** 寄件簿: what was forwarded, in `mail.jsonl`. */
export class Register {
  private constructor(private notes: Notes<Note>) {}

  /** @param count entries there are now: when mail is switched on, those are none of ours */
  static async open(folder: string, count: number, report: (message: string) => void) {
    const path = join(folder, 'mail.jsonl')
    const register = new Register(await Notes.open<Note>(path, (note) => note, report))
    if (register.since === undefined) await register.advance(count)
    return register
  }

  /** Number of the entry up to which all is settled. */
  get since(): number | undefined {
    return this.notes.get(SINCE)?.seq
  }

  /** All up to that entry is settled. */
  advance(seq: number): Promise<void> {
    return this.notes.note(SINCE, { seq })
  }

  isSettled(id: string): boolean {
    return this.notes.get(id) !== undefined
  }

  /** Resolves when it is on disk. */
  settle(entry: EntryOf<'submitted'>, outcome: Outcome): Promise<void> {
    const { id, unit, payload } = entry
    const subject = subjectOf(entry)
    return this.notes.note(id, { outcome, unit, receipt: payload.receipt, subject })
  }

  /** Receipts of what was sent of a unit under this subject or one of these receipts. */
  sent(unit: string, subject: string, receipts: string[]): string[] {
    return this.notes.all.flatMap((note) => {
      const isOf = note.subject === subject || receipts.includes(note.receipt ?? '')
      return note.outcome === 'sent' && note.unit === unit && isOf ? note.receipt! : []
    })
  }

  close(): Promise<void> {
    return this.notes.close()
  }
}
