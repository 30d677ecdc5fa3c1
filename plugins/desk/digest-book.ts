import { join } from 'node:path'
import type { Context } from 'koishi'
import { Notes } from '../storage'
import type { Reported } from './digest-items'

/** A digest that was handed to an editor, with what its numbers mean. */
export interface Kept {
  /** Number of the digest, from 1. */
  key: string
  /** 学校每周动态（第十二周） */
  title: string
  /** Column key. */
  column: string
  /** Who asked for it. */
  by: string
  /** Number 1 first: the items of submissions that tell of it. */
  events: Pick<Reported, 'receipt' | 'no'>[][]
}

/** 汇编簿: what the numbers of every digest mean, in `digests.jsonl`. */
export class DigestBook {
  private constructor(private notes: Notes<Kept>) {}

  static async open(ctx: Context): Promise<DigestBook> {
    const path = join(ctx.storage.folder, 'digests.jsonl')
    const warn = (message: string) => ctx.logger('desk').warn(`[desk] ${message}`)
    return new DigestBook(await Notes.open<Kept>(path, (note) => note, warn))
  }

  /** Keeps a digest; the same as one before has its number. Resolves when it is on disk. */
  async keep(digest: Omit<Kept, 'key'>): Promise<Kept> {
    const same = this.notes.all.find((before) => contentOf(before) === contentOf(digest))
    if (same) return same
    const kept = { ...digest, key: `${this.notes.all.length + 1}` }
    await this.notes.note(kept.key, kept)
    return kept
  }

  get(no: number): Kept | undefined {
    return this.notes.get(`${no}`)
  }

  /** The last one somebody asked for. */
  lastOf(by: string): Kept | undefined {
    return this.notes.all.findLast((digest) => digest.by === by)
  }

  close(): Promise<void> {
    return this.notes.close()
  }
}

function contentOf({ title, column, by, events }: Omit<Kept, 'key'>): string {
  return JSON.stringify([title, column, by, events])
}
