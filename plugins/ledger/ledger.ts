import { Batches } from './batches'
import { type Appended, type Build, type Call, type Outcome, prepare } from './call'
import { LedgerError, Moved } from './error'
import { LedgerReader } from './reader'
import type { Draft, Entry, LedgerStore } from './types'
import type { NameToday } from './units-today'

/** Hears of entries that are durable and in the state: all that one call made, or one of another bot. */
type Listener = (entries: Entry[]) => void

/** 台账: append-only entries in a store, and what follows from them in memory. */
export class Ledger extends LedgerReader {
  private batches = new Batches<Call>((calls) => this.commit(calls))
  private unfollow?: () => void
  /** Ids of the entries that are being written. */
  private writing = new Set<string>()
  private isClosed = false
  private isHalted = false

  private constructor(
    store: LedgerStore,
    private onAppended: Listener,
    nameToday?: NameToday,
  ) {
    super(store, nameToday)
  }

  /**
   * Reads what is stored; throws when any of it cannot be true.
   * @param nameToday what units are called today; in memory alone, what is stored stays
   */
  static async open(
    store: LedgerStore,
    onAppended: Listener = () => {},
    nameToday?: NameToday,
  ): Promise<Ledger> {
    const ledger = new Ledger(store, onAppended, nameToday)
    try {
      for await (const entry of store.read(1)) ledger.take(entry)
    } catch (error) {
      await store.close()
      throw error
    }
    ledger.unfollow = store.follow((entry) => ledger.hear(entry))
    return ledger
  }

  /** Resolves when the entry is durable; rejects, with nothing changed, when it is not. */
  async append(draft: Draft | Build): Promise<Appended> {
    return (await this.appendAll([draft]))[0]
  }

  /**
   * The same for several entries that belong together: all are durable then, or none. Each is built on
   * top of those before it.
   */
  appendAll(drafts: readonly (Draft | Build)[]): Promise<Appended[]> {
    // Who is answered no more, not even with an error, is heard at the next start.
    if (this.isHalted) return new Promise(() => {})
    if (this.isClosed) return Promise.reject(new LedgerError('台账已关闭'))
    return new Promise((resolve, reject) => this.batches.add({ drafts, resolve, reject }))
  }

  /** Resolves when what is under way is durable. */
  drain(): Promise<void> {
    return this.batches.drain()
  }

  /** The process ends: nothing is appended any more, and nobody who asks for it is answered. */
  async halt(): Promise<void> {
    this.isHalted = true
    await this.drain()
  }

  /** Finishes what is under way, then lets go of the store. */
  async close(): Promise<void> {
    this.isClosed = true
    await this.drain()
    this.unfollow?.()
    await this.store.close()
  }

  /** Calls that waited together are written together, then answered. Never rejects. */
  private async commit(calls: Call[]): Promise<void> {
    const { fresh, outcomes } = prepare(calls, this.state)
    const failure = fresh.length > 0 ? await this.write(fresh) : undefined
    if (failure instanceof Moved) return this.commit(calls)
    for (const outcome of outcomes) this.answer(outcome, failure)
  }

  /** Resolves with why nothing was written, if so; with `Moved` when the state is a newer one now. */
  private async write(fresh: Entry[]): Promise<unknown> {
    const unnumbered = fresh.map(({ seq: _seq, ...entry }) => entry)
    this.writing = new Set(fresh.map(({ id }) => id))
    try {
      const written = await this.store.append(unnumbered, this.entries.length)
      for (const entry of written) this.take(entry)
    } catch (error) {
      if (!(error instanceof Moved)) return error
      return await this.catchUp().then(
        () => error,
        (reason) => reason,
      )
    } finally {
      this.writing.clear()
    }
  }

  private answer({ call, made, error }: Outcome, failure: unknown) {
    if (error) return call.reject(error)
    const appended = made.map(({ id, isNew }) => ({ entry: this.state.entries.get(id)!, isNew }))
    if (appended.some(({ entry }) => !entry)) return call.reject(failure)
    const fresh = appended.filter(({ isNew }) => isNew)
    if (fresh.length > 0) this.onAppended(fresh.map(({ entry }) => entry))
    call.resolve(appended)
  }

  /** Takes in what others appended. */
  private async catchUp(): Promise<void> {
    for await (const entry of this.store.read(this.entries.length + 1)) this.takeNews(entry)
  }

  private hear(entry: Entry) {
    if (entry.seq <= this.entries.length + 1) this.takeNews(entry)
    // One before it was appended unheard. What cannot be read now is read before the next append.
    else void this.catchUp().catch(() => undefined)
  }

  private takeNews(entry: Entry) {
    const isNews = this.take(entry)
    if (isNews && !this.writing.has(entry.id)) this.onAppended([entry])
  }
}
