import type { EntryType, Payloads } from './payloads'

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

/** An entry before the store gives it its number. */
export type Unnumbered = { [T in EntryType]: Omit<Line<T>, 'seq'> }[EntryType]

/** An entry by which a manuscript was handed in, accepted or not. */
export type Handed = EntryOf<'submitted' | 'refused'>

/**
 * Where entries are kept, by us and maybe by others beside us; one conformance suite runs on every
 * implementation.
 */
export interface LedgerStore {
  /**
   * Puts entries behind the one of number `after`, all or none. Resolves when they are durable, with
   * the numbers they got. An entry whose id is there already answers with that one when it says the
   * very same; else it rejects. Rejects with `Moved` when `after` is no more the last number.
   */
  append(entries: Unnumbered[], after: number): Promise<Entry[]>
  /** The entries from a number on, in order, each of the shape of an entry. */
  read(from: number): AsyncIterable<Entry>
  /**
   * Tells of every entry that becomes durable from now on, in order, whoever appended it; of one's own
   * at the latest when `append` resolves. Gives the function that ends it.
   */
  follow(listener: (entry: Entry) => void): () => void
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

/** What follows from the entries, by table; a pure fold, the same when replayed. */
export interface Tables {
  /** By id. */
  entries: Entry
  /** By receipt. */
  submissions: Submission
  /** The correction, by the id of the entry it undoes. */
  reversed: EntryOf<'reversed'>
  /** Running number of the last receipt, by year; of the last commission, by `commission`. */
  numbers: number
  /** What made a month public, by month (`2021-05`). */
  published: EntryOf<'published'>
  /** What holds a month's publication back, by month. */
  postponed: EntryOf<'postponed'>
  /** By number. */
  commissions: Commission
  /** By id of the entry. */
  objections: Objection
}

/** The state as others may ask it. */
export type LedgerState = { readonly [T in keyof Tables]: ReadonlyMap<string, Tables[T]> }

/** What entries change. */
export type State = { [T in keyof Tables]: Map<string, Tables[T]> }
