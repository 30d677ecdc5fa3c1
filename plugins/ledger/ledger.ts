import { type Day, now, today } from '../calendar'
import { Batches } from './batches'
import { Book } from './book'
import { LedgerError } from './error'
import { problemOf } from './shape'
import { type State, apply, layer } from './state'
import type { Draft, Entry, LedgerState, LedgerStore } from './types'

/**
 * Makes a draft from the state as it will be when the draft is written, and gets number `seq`. Must
 * not wait.
 */
export type Build = (state: LedgerState, today: Day, seq: number) => Draft

/** `isNew` is false when the id was there before: `entry` is then the earlier one. */
export interface Appended {
  entry: Entry
  isNew: boolean
}

interface Waiting {
  draft: Draft | Build
  resolve(appended: Appended): void
  reject(reason: unknown): void
}

/** 台账: append-only entries on disk, and what follows from them in memory. */
export class Ledger extends Book {
  private batches = new Batches<Waiting>((batch) => this.commit(batch))
  private isClosed = false

  private constructor(
    private store: LedgerStore,
    private onAppended: (entry: Entry) => void,
  ) {
    super()
  }

  /** Reads what is stored; throws when any of it cannot be true. */
  static async open(store: LedgerStore, onAppended: (entry: Entry) => void = () => {}) {
    const ledger = new Ledger(store, onAppended)
    try {
      await store.load((entry) => ledger.restore(entry))
    } catch (error) {
      await store.close()
      throw error
    }
    return ledger
  }

  /** Resolves when the entry is on disk; rejects, with nothing changed, when it is not. */
  append(draft: Draft | Build): Promise<Appended> {
    if (this.isClosed) return Promise.reject(new LedgerError('台账已关闭'))
    return new Promise((resolve, reject) => {
      this.batches.add({ draft, resolve, reject })
    })
  }

  /** Resolves when what is under way is on disk. */
  drain() {
    return this.batches.drain()
  }

  /** Finishes what is under way, then lets go of the store. */
  async close() {
    this.isClosed = true
    await this.drain()
    await this.store.close()
  }

  /** Drafts that waited together are tried on top of the state, written with one fsync, then true. */
  private async commit(batch: Waiting[]) {
    const trial = layer(this.current)
    const fresh: Entry[] = []
    const answers: [Waiting, Appended][] = []
    for (const one of batch) {
      try {
        answers.push([one, this.enter(one.draft, trial, fresh)])
      } catch (error) {
        one.reject(error)
      }
    }
    try {
      if (fresh.length > 0) await this.store.append(fresh)
    } catch (error) {
      for (const [one, { entry }] of answers) if (fresh.includes(entry)) one.reject(error)
      fresh.length = 0
    }
    for (const entry of fresh) {
      this.take(entry)
      this.onAppended(entry)
    }
    for (const [one, appended] of answers) one.resolve(appended)
  }

  private enter(draft: Draft | Build, trial: State, fresh: Entry[]): Appended {
    const seq = this.entries.length + fresh.length + 1
    const made = typeof draft === 'function' ? draft(trial, today(), seq) : draft
    const earlier = trial.entries.get(made.id)
    if (earlier) return { entry: earlier, isNew: false }
    const entry = inOrder(made, seq)
    // What could not be read back must not be written.
    const problem = problemOf(entry)
    if (problem) throw new LedgerError(problem)
    apply(trial, entry)
    fresh.push(entry)
    return { entry, isNew: true }
  }

  private restore(entry: Entry) {
    const no = this.entries.length + 1
    try {
      if (entry.seq !== no) throw new LedgerError(`序号应为${no}，实为${entry.seq}`)
      this.take(entry)
    } catch (cause) {
      if (!(cause instanceof LedgerError)) throw cause
      throw new LedgerError(`台账第${no}行：${cause.reason}`, { cause })
    }
  }
}

/** With its fields in the order that is read quickest. */
function inOrder({ id, by, unit, source, policy, type, ref, payload }: Draft, seq: number): Entry {
  return { id, seq, at: now(), by, unit, source, policy, type, ref, payload } as Entry
}
