import type { Payloads } from './payloads'

/** Who caused an entry: somebody of the roster, or the bot itself. */
export interface Author {
  name: string
  platform: string
  userId: string
}

/** The platform message an entry comes from. */
export interface Source {
  platform: string
  channelId: string
  messageId: string
}

export type EntryType = keyof Payloads

/** One line of the ledger. Never edited or deleted. */
interface Line<T extends EntryType> {
  /** From the platform's message id: the same message twice is one entry. */
  id: string
  /** From 1, without gaps. */
  seq: number
  /** ISO 8601 with +08:00. */
  at: string
  type: T
  by: Author
  /** Unit's name. */
  unit: string
  /**
   * Receipt of the submission it is about or that a new submission replaces; else the id of the
   * entry it is about.
   */
  ref?: string
  source: Source
  /** Policy id in force. */
  policy: string
  payload: Payloads[T]
}

export type Entry = { [T in EntryType]: Line<T> }[EntryType]

export type EntryOf<T extends EntryType> = Extract<Entry, { type: T }>

/** An entry before the ledger gives it its number and time. */
export type Draft = { [T in EntryType]: Omit<Line<T>, 'seq' | 'at'> }[EntryType]

/** Where entries are kept; one conformance suite runs on every implementation. */
export interface LedgerStore {
  /**
   * Gives everything stored to `take`, in order and as it is read, each of the shape of an entry.
   * Reports a torn last line that was set aside; rejects at anything else unreadable. An entry may
   * read its words only when they are asked for: it must not be copied by `...`.
   */
  load(take: (entry: Entry) => void): Promise<void>
  /** Resolves when all are on disk; rejects when none is. One call at a time. */
  append(entries: Entry[]): Promise<void>
  close(): Promise<void>
}

/** Types of entries that say where a submission stands. */
export type AboutSubmission =
  | 'submitted'
  | 'withdrawn'
  | 'returned'
  | 'adopted'
  | 'endorsed'
  | 'marked'
  | 'shared'
  | 'confirmed'
  | 'adjusted'

/** Where a submission stands. Entries that were reversed are only in its history. */
export interface Submission {
  receipt: string
  entry: EntryOf<'submitted'>
  /**
   * `replaced`: a mended one came after it. `reversed`: an editor declared the submission itself a
   * mistake. Only `accepted` counts.
   */
  status: 'accepted' | 'withdrawn' | 'returned' | 'replaced' | 'reversed'
  adoptions: EntryOf<'adopted'>[]
  /** Every entry about it, in order. */
  history: EntryOf<AboutSubmission>[]
}

/** Where a commission stands. */
export interface Commission {
  entry: EntryOf<'commissioned'>
  /** Units whose officers have read it. */
  readers: string[]
  /** Receipts of what was handed in for it, whatever became of them. */
  receipts: string[]
}

export interface Objection {
  entry: EntryOf<'objected'>
  answer?: EntryOf<'answered'>
}

/** A map that may only be asked. */
export type Lookup<T> = Pick<ReadonlyMap<string, T>, 'get' | 'has'>

/** What follows from the entries; a pure fold, the same when replayed. */
export interface LedgerState {
  /** By id. */
  entries: Lookup<Entry>
  /** By receipt. */
  submissions: Lookup<Submission>
  /** The correction, by the id of the entry it undoes. */
  reversed: Lookup<EntryOf<'reversed'>>
  /** Running number of the last receipt, by year; of the last commission, by `commission`. */
  numbers: Lookup<number>
  /** What made a month public, by month (`2021-05`). */
  published: Lookup<EntryOf<'published'>>
  /** What holds a month's publication back, by month. */
  postponed: Lookup<EntryOf<'postponed'>>
  /** By number. */
  commissions: Lookup<Commission>
  /** By id of the entry. */
  objections: Lookup<Objection>
  /** Adjustments that are about no submission, reversed ones included, by id. */
  adjustments: Lookup<EntryOf<'adjusted'>>
  /** Receipts of the submissions of a file, by its SHA-256. */
  files: Lookup<readonly string[]>
}
