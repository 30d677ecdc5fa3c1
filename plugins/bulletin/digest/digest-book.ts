import { Notes } from '../../storage'
import type { ReportedItem } from './items'

/** A digest that was handed to an editor, with what its numbers mean. */
export interface DigestRecord {
  /** Number of the digest, from 1. */
  key: string
  /** 学校每周动态（第十二周） */
  title: string
  column: string
  by: string
  /** Number 1 first: the items of submissions that tell of it. */
  events: Pick<ReportedItem, 'receipt' | 'no'>[][]
}

/** 汇编簿: what the numbers of every digest mean, in `digests.jsonl`. */
export class DigestBook {
  private constructor(private notes: Notes<DigestRecord>) {}

  static async open(path: string, warn: (message: string) => void): Promise<DigestBook> {
    return new DigestBook(await Notes.open<DigestRecord>(path, (note) => note, warn))
  }

  /** Records a digest; the same as one before has its number. Resolves when it is on disk. */
  async record(digest: Omit<DigestRecord, 'key'>): Promise<DigestRecord> {
    const same = this.notes.all.find((before) => contentOf(before) === contentOf(digest))
    if (same) return same
    const numbered = { ...digest, key: `${this.notes.all.length + 1}` }
    await this.notes.note(numbered.key, numbered)
    return numbered
  }

  get(no: number): DigestRecord | undefined {
    return this.notes.get(`${no}`)
  }

  /** The last of somebody; of this week and column when that is said. */
  lastOf(by: string, about?: Pick<DigestRecord, 'title' | 'column'>): DigestRecord | undefined {
    return this.notes.all.findLast((digest) => {
      const isAsked = !about || (digest.title === about.title && digest.column === about.column)
      return digest.by === by && isAsked
    })
  }

  close(): Promise<void> {
    return this.notes.close()
  }
}

function contentOf({ title, column, by, events }: Omit<DigestRecord, 'key'>): string {
  return JSON.stringify([title, column, by, events])
}
