import { Index, mark, marksOf } from './marks'
import { Standing } from './submission'
import type { Entry, EntryOf, Lookup, Submission } from './types'

let last = { id: '', mark: mark('') }

/** An id is asked for, then added: it is marked once. */
function markOf(id: string): number {
  if (last.id !== id) last = { id, mark: mark(id) }
  return last.mark
}

/** Entries in order, and by id. */
export class Entries implements Lookup<Entry> {
  readonly list: Entry[] = []
  private index = new Index()

  get size() {
    return this.list.length
  }

  get(id: string): Entry | undefined {
    const place = this.index.findLast(markOf(id), (each) => this.list[each].id === id)
    return place === undefined ? undefined : this.list[place]
  }

  has(id: string) {
    return this.get(id) !== undefined
  }

  set(id: string, entry: Entry) {
    this.index.add(markOf(id), this.list.length)
    this.list.push(entry)
  }
}

/** Submissions by receipt. Of those that nothing came after, only the entry is kept. */
export class Submissions implements Lookup<Submission> {
  private list: EntryOf<'submitted'>[] = []
  /** By year and number; and those whose number is written with more zeros than it should be. */
  private years = new Map<string, (EntryOf<'submitted'> | Standing)[]>()
  private odd = new Map<string, EntryOf<'submitted'> | Standing>()

  get size() {
    return this.list.length
  }

  get(receipt: string): Submission | undefined {
    const found = isOdd(receipt)
      ? this.odd.get(receipt)
      : this.years.get(receipt.slice(0, 4))?.[Number(receipt.slice(5))]
    return !found || found instanceof Standing ? found : new Standing(found)
  }

  has(receipt: string) {
    return this.get(receipt) !== undefined
  }

  /** Whether the receipt was free. */
  add(receipt: string, entry: EntryOf<'submitted'>): boolean {
    const isFree = this.put(receipt, entry, false)
    if (isFree) this.list.push(entry)
    return isFree
  }

  /** Says anew where a submission stands. */
  set(receipt: string, submission: Standing) {
    this.put(receipt, submission, true)
  }

  *keys() {
    for (const { payload } of this.list) yield payload.receipt
  }

  *values() {
    for (const receipt of this.keys()) yield this.get(receipt)!
  }

  /** Whether it was put: over what stands there only when `isOver`. */
  private put(receipt: string, value: EntryOf<'submitted'> | Standing, isOver: boolean): boolean {
    if (isOdd(receipt)) {
      if (!isOver && this.odd.has(receipt)) return false
      this.odd.set(receipt, value)
      return true
    }
    const year = receipt.slice(0, 4)
    const no = Number(receipt.slice(5))
    let list = this.years.get(year)
    if (!list) this.years.set(year, (list = []))
    if (!isOver && list[no]) return false
    list[no] = value
    return true
  }
}

/** Not `2021-0001`, or of a number no year comes to. */
function isOdd(receipt: string) {
  const { length } = receipt
  return length < 9 || length > 12 || (length > 9 && receipt[5] === '0')
}

/** Receipts of the submissions of a file, by its SHA-256. */
export class Files implements Lookup<readonly string[]> {
  private list: EntryOf<'submitted'>[] = []
  private index = new Index()

  get(sha256: string): readonly string[] | undefined {
    const isIt = (place: number) => this.list[place].payload.file.sha256 === sha256
    const places = this.index.findAll(mark(sha256), isIt)
    const receipts = places.map((place) => this.list[place].payload.receipt)
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
