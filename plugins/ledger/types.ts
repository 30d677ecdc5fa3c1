import type { Day } from '../policy'

/** Who caused an entry: somebody of the roster, or the bot itself. */
export interface Actor {
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

export interface StoredFile {
  /** SHA-256 of the bytes, hex; also its name under `files/`. */
  sha256: string
  name: string
  size: number
}

/** A manuscript handed in and accepted (已收稿). */
export interface Submitted {
  /** `2021-0001`: year and running number. */
  receipt: string
  /** Column key. */
  column: string
  title: string
  /** As handed in; for text, the text itself. */
  file: StoredFile
  /** Message that carried the file, when it is not the one that asked. */
  fileMessage?: string
  /** The items' texts; one when the column counts manuscripts. */
  items: string[]
  /** Day the manuscript counts for. */
  day: Day
  /** Semester and week of a weekly column: `2020-2021-2/12`. */
  week?: string
  /** Rule ids of the warnings given. */
  warnings: string[]
}

/** A manuscript that was not accepted (未收稿); it earns nothing and can be mended. */
export interface Refused {
  column: string
  file: StoredFile
  fileMessage?: string
  /** The proper file name when only the name was wrong: `/改名` accepts under it. */
  rename?: string
  findings: { rule: string; block?: number }[]
  /** Rules an editor had waived for the earlier version of the same manuscript. */
  waived?: string[]
  /** The bytes were deleted, since they held a secret or personal data. */
  isDestroyed?: boolean
}

/** 放行: an editor lets a refused manuscript (`ref` its entry) pass in spite of some rules. */
export interface Waived {
  rules: string[]
  reason: string
}

export interface Withdrawn {
  reason?: string
}

/** 采用: items of a submission appeared in an outlet. */
export interface Adopted {
  /** Outlet's name in the policy. */
  outlet: string
  /** Numbers of the adopted items from 1; all when empty. */
  items: number[]
  day: Day
}

/** Undoes the entry whose id is `ref`. */
export interface Reversed {
  reason: string
}

export interface Payloads {
  submitted: Submitted
  refused: Refused
  waived: Waived
  withdrawn: Withdrawn
  adopted: Adopted
  reversed: Reversed
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
  by: Actor
  /** Unit's name. */
  unit: string
  /**
   * Receipt of the submission it is about, of the one a new submission replaces, or the id of the
   * entry it reverses or waives rules for.
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
  /** Everything stored, in order. Reports a torn last line that was set aside; refuses anything else unreadable. */
  load(): Promise<Entry[]>
  /** Resolves when all are on disk; rejects when none is. One call at a time. */
  append(entries: Entry[]): Promise<void>
  close(): Promise<void>
}

/** Where a submission stands. */
export interface Submission {
  receipt: string
  entry: EntryOf<'submitted'>
  /**
   * `replaced`: a mended one came after it. `reversed`: an editor declared the submission itself a
   * mistake. Only `accepted` counts.
   */
  status: 'accepted' | 'withdrawn' | 'replaced' | 'reversed'
  /** Those that were not reversed. */
  adoptions: EntryOf<'adopted'>[]
  /** Every entry about it, in order, reversed ones included. */
  history: EntryOf<'submitted' | 'withdrawn' | 'adopted'>[]
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
  /** Running number of the last receipt, by year. */
  numbers: Lookup<number>
  /** Receipts of the submissions of a file, by its SHA-256. */
  files: Lookup<readonly string[]>
}
