import { Index, mark, markFile, marksOf } from './marks'
import { Standing } from './submission'
import type { Entry, EntryOf, Lookup, Submission } from './types'

/** Entries in order, and by id. */
export class Entries implements Lookup<Entry> {
  readonly list: Entry[] = []
  private index = new Index()

  get size() {
    return this.list.length
  }

  get(id: string): Entry | undefined {
    const place = this.index.find(mark(id)).find((each) => this.list[each].id === id)
    return place === undefined ? undefined : this.list[place]
  }

  has(id: string) {
    return this.get(id) !== undefined
  }

  set(id: string, entry: Entry) {
    this.index.add(mark(id), this.list.length)
    this.list.push(entry)
  }
}

/** Submissions by receipt. Only for those that something came after more than the entry is kept. */
export class Submissions implements Lookup<Submission> {
  private list: EntryOf<'submitted'>[] = []
  private index = new Index()
  private later = new Map<string, Submission>()

  get size() {
    return this.list.length
  }

  get(receipt: string): Submission | undefined {
    const later = this.later.get(receipt)
    if (later) return later
    for (const place of this.index.find(mark(receipt))) {
      const entry = this.list[place]
      if (entry.payload.receipt === receipt) return new Standing(entry)
    }
  }

  has(receipt: string) {
    return this.get(receipt) !== undefined
  }

  add(entry: EntryOf<'submitted'>) {
    this.index.add(mark(entry.payload.receipt), this.list.length)
    this.list.push(entry)
  }

  /** Says anew where a submission stands. */
  set(receipt: string, submission: Submission) {
    this.later.set(receipt, submission)
  }

  *keys() {
    for (const { payload } of this.list) yield payload.receipt
  }

  *values() {
    for (const receipt of this.keys()) yield this.get(receipt)!
  }
}

/** Receipts of the submissions of a file, by its SHA-256. */
export class Files implements Lookup<readonly string[]> {
  private list: EntryOf<'submitted'>[] = []
  private index = new Index()

  get(sha256: string): readonly string[] | undefined {
    const receipts = this.index
      .find(markFile(sha256))
      .map((place) => this.list[place].payload)
      .flatMap(({ file, receipt }) => (file.sha256 === sha256 ? receipt : []))
    return receipts.length > 0 ? receipts : undefined
  }

  has(sha256: string) {
    return this.get(sha256) !== undefined
  }

  add(entry: EntryOf<'submitted'>) {
    this.index.add(marksOf(entry).file, this.list.length)
    this.list.push(entry)
  }
}
