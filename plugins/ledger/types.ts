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
  | 'signed'
  | 'forwarded'
  | 'withdrawn'
  | 'returned'
  | 'adopted'
  | 'endorsed'
  | 'instructed'
  | 'marked'
  | 'counted'
  | 'shared'
  | 'confirmed'
  | 'adjusted'

/** Where a submission stands. Entries that were reversed are only in its history. */
export interface Submission {
  receipt: string
  entry: EntryOf<'submitted'>
  /**
   * `replaced`: a mended one came after it. `reversed`: an editor declared the submission itself a
   * mistake. `pending`: a leader has yet to sign. Only `accepted` counts.
   */
  status: 'pending' | 'accepted' | 'withdrawn' | 'returned' | 'replaced' | 'reversed'
  adoptions: EntryOf<'adopted'>[]
  /** Every entry about it, in order. */
  history: EntryOf<AboutSubmission>[]
}

/** Where a commission stands. */
export interface Commission {
  entry: EntryOf<'commissioned'>
  /** ISO 8601: when it is due by now. */
  due: string
  /** The last time it was given another moment. */
  rescheduled?: EntryOf<'rescheduled'>
  /** Units whose officers have read it. */
  readers: string[]
  /** Receipts of what was handed in for it, whatever became of them. */
  receipts: string[]
}

/** What a leader wrote, and everything that followed. */
export interface Instruction {
  entry: EntryOf<'instructed'>
  /** In order; some may have been reversed. */
  history: EntryOf<AboutInstruction>[]
}

/** Types of entries that say what became of an instruction. */
export type AboutInstruction = 'assigned' | 'acknowledged' | 'reported' | 'reopened' | 'concluded'

export interface Objection {
  entry: EntryOf<'objected'>
  answer?: EntryOf<'answered'>
}

/** What is known of an emergency. */
export interface IncidentFacts {
  /** ISO 8601; when it was reported, as long as nobody said when it happened. */
  at: string
  isAtAssumed: boolean
  what?: string
  place?: string
  casualties?: string
  kind?: string
  unit: string
  /** Who reported it. */
  reporter: string
}

/** A report of an emergency in words: the first one as it was said, those that followed, the last. */
export interface IncidentReport {
  kind: '首报' | '续报' | '终报'
  text: string
  /** ISO 8601. */
  at: string
  by: string
}

/** Types of entries about an emergency after the one that opened it. */
export type AboutIncident =
  | 'incident-noted'
  | 'incident-reported'
  | 'incident-instructed'
  | 'incident-lapsed'
  | 'incident-closed'

/** Where an emergency (突发) stands. */
export interface Incident {
  no: number
  entry: EntryOf<'incident-opened'>
  isDrill: boolean
  facts: IncidentFacts
  reports: IncidentReport[]
  /** The steps taken, in order: who was told what, when. */
  steps: EntryOf<'incident-reported'>[]
  instructions: EntryOf<'incident-instructed'>[]
  lapses: EntryOf<'incident-lapsed'>[]
  closed?: EntryOf<'incident-closed'>
  /** Every entry about it, in order. */
  history: EntryOf<'incident-opened' | AboutIncident>[]
}

/** One shift of a day in the duty rota, and who has it. */
export type DutySlot = Payloads['rostered']['slots'][number]

/** Somebody was asked to take over a shift. */
export interface Swap {
  entry: EntryOf<'swap-asked'>
  answer?: EntryOf<'swap-answered'>
}

/** What follows from the entries, by table; a pure fold, the same when replayed. */
export interface Tables {
  /** By id. */
  entries: Entry
  /** By receipt. */
  submissions: Submission
  /** Receipts of the submissions that repeat items of one, by its receipt. */
  repeaters: readonly string[]
  /** The correction, by the id of the entry it undoes. */
  reversed: EntryOf<'reversed'>
  /**
   * Running number of the last receipt, by year; of the last commission, emergency and instruction, by
   * `commission`, `incident` and `instruction`; of a unit's last duty report of a year, by
   * `duty 教务处 2024`.
   */
  numbers: number
  /** What made a month public, by month (`2021-05`). */
  published: EntryOf<'published'>
  /** What holds a month's publication back, by month. */
  postponed: EntryOf<'postponed'>
  /** By number. */
  commissions: Commission
  /** By number. */
  instructions: Instruction
  /** By id of the entry. */
  objections: Objection
  /** By number. */
  incidents: Incident
  /** By day and shift: `2024-06-03 全天`. */
  rota: DutySlot
  /** By id of the entry. */
  swaps: Swap
}

/** The state as others may ask it. */
export type LedgerState = { readonly [T in keyof Tables]: ReadonlyMap<string, Tables[T]> }

/** What entries change. */
export type State = { [T in keyof Tables]: Map<string, Tables[T]> }
