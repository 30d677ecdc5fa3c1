import { LedgerError, Moved } from './error'
import type { Entry, LedgerStore, Unnumbered } from './types'

/** Entries in memory. */
export class MemoryStore implements LedgerStore {
  private entries: Entry[] = []
  private byId = new Map<string, Entry>()
  private listeners = new Set<(entry: Entry) => void>()
  private queue: Promise<unknown> = Promise.resolve()

  constructor(entries: Iterable<Entry> = []) {
    for (const entry of entries) this.take(entry)
  }

  append(batch: Unnumbered[], after: number): Promise<Entry[]> {
    const turn = this.queue.then(() => this.appendNow(batch, after))
    this.queue = turn.catch(() => undefined)
    return turn
  }

  async *read(from: number) {
    yield* this.entries.slice(from - 1)
  }

  follow(listener: (entry: Entry) => void) {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  async close() {
    await this.queue
  }

  /** Resolves when the entries are durable; rejects when none is. */
  protected makeDurable?(entries: Entry[]): Promise<void>

  private async appendNow(batch: Unnumbered[], after: number): Promise<Entry[]> {
    for (const entry of batch) this.compare(entry)
    const fresh = batch.filter(({ id }) => !this.byId.has(id))
    if (fresh.length > 0) {
      if (after !== this.entries.length) throw new Moved(this.entries.length)
      const numbered = fresh.map((entry, index) => numberedAs(after + 1 + index, entry))
      await this.makeDurable?.(numbered)
      for (const entry of numbered) this.take(entry)
      for (const entry of numbered) for (const listener of this.listeners) listener(entry)
    }
    return batch.map(({ id }) => this.byId.get(id)!)
  }

  /** Throws when there is an entry of this id that says something else. */
  private compare(entry: Unnumbered) {
    const stored = this.byId.get(entry.id)
    if (!stored) return
    const same = JSON.stringify(numberedAs(stored.seq, entry))
    if (same !== JSON.stringify(stored)) throw new LedgerError(`编号 ${entry.id} 已有另一条记录`)
  }

  private take(entry: Entry) {
    this.entries.push(entry)
    this.byId.set(entry.id, entry)
  }
}

/** The number comes first, in memory and in a line of the journal. */
function numberedAs(seq: number, entry: Unnumbered): Entry {
  return { seq, ...entry } as Entry
}
