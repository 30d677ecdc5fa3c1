import type { Clause, Day, Period } from '../policy'

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
  /** Minutes it came after it was due; absent when in time or due at no time. */
  late?: number
  /** Number of the commission (约稿) it fulfils. */
  commission?: number
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
  /** Number of the commission (约稿) it was for. */
  commission?: number
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

/** 退回: an editor gives an accepted manuscript back; it counts again when it is mended and handed in. */
export interface Returned {
  reason: string
}

/** 采用: items of a submission appeared in an outlet. */
export interface Adopted {
  /** Outlet's name in the policy. */
  outlet: string
  /** Numbers of the adopted items from 1; all when empty. */
  items: number[]
  day: Day
  /** How it appeared, in words of the policy (综合采用, 专版). */
  traits?: string[]
}

/** 批示: a leader wrote on a submission. */
export interface Endorsed {
  /** One of the policy's levels. */
  level: string
  leader?: string
  day: Day
}

/** 标注: what a submission is, in words of the policy (调研, 一般性会议). */
export interface Marked {
  traits: string[]
}

/** 合稿分配: how what a submission earns is shared out; the last one holds. */
export interface Shared {
  by: 'equal' | 'points' | 'percent'
  /** `part`: hundredths of a point or of a percent; 1 each when shared equally. */
  parts: { unit: string; part: number }[]
}

/** 确认分配: a unit accepts how a joint manuscript was shared (`ref`: the entry), or objects. */
export interface Confirmed {
  isAccepted: boolean
  reason?: string
}

/**
 * 加减分: a unit earns or loses points on a ground of the policy (协助, 虚报, 获奖), `amount` times or
 * of that size as its rule says; without a ground, `amount` points by the editor's decision.
 */
export interface Adjusted {
  ground?: string
  /** Hundredths. */
  amount?: number
  /** What decides it when the policy does not. */
  clause?: Clause
  reason: string
  day: Day
  /** Where the proof is: a link, a document's number, a file's name. */
  evidence?: string
}

/** Undoes the entry whose id is `ref`. */
export interface Reversed {
  reason: string
}

/** 申诉: a unit objects to an entry (`ref`), or to the points of a period. */
export interface Objected {
  reason: string
}

/** The answer to an objection (`ref`). */
export interface Answered {
  isUpheld: boolean
  answer: string
}

/** 公示: the points of a period were made public; those of its months are settled. */
export interface Published {
  period: Period
  files: StoredFile[]
}

/** 暂缓公示: an editor holds back the publication of a period. */
export interface Postponed {
  period: Period
}

/** 约稿: units are asked for a manuscript. */
export interface Commissioned {
  /** Running number, from 1. */
  no: number
  units: string[]
  topic: string
  asks?: string
  /** ISO 8601 with +08:00. */
  due: string
}

/** 收到: an officer has read a commission (`ref`). */
export type Acknowledged = Record<string, never>

export interface Payloads {
  submitted: Submitted
  refused: Refused
  waived: Waived
  withdrawn: Withdrawn
  returned: Returned
  adopted: Adopted
  endorsed: Endorsed
  marked: Marked
  shared: Shared
  confirmed: Confirmed
  adjusted: Adjusted
  reversed: Reversed
  objected: Objected
  answered: Answered
  published: Published
  postponed: Postponed
  commissioned: Commissioned
  acknowledged: Acknowledged
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
