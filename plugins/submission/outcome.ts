import { parsePeriod } from '../calendar'
import type { Finding } from '../check'
import type { Desk } from '../deed'
import type { Author, EntryOf } from '../ledger'
import type { Column } from '../policy'
import type { Unit } from '../roster'
import type { Lateness } from './lateness'

/** What an accepted manuscript earned and where its unit now stands; hundredths of a point. */
export interface Credit {
  receipt: string
  points: number
  unit: string
  /** The month as it is called. */
  period: string
  total: number
  rank: number
}

/** In the month the manuscript counts for. */
export function creditOf({ score }: Desk, { unit, id, payload }: EntryOf<'submitted'>): Credit {
  const period = parsePeriod(payload.day.slice(0, 7), payload.day)!
  const { points: total, rank } = score.standing(unit, period)
  const { receipt } = payload
  return { receipt, points: score.earned(id), unit, period: period.label, total, rank }
}

/** What became of the findings of an earlier refusal. */
export interface Progress {
  mended: number
  left: number
}

/** 已收稿. */
export interface Accepted {
  kind: 'accepted'
  column: Column
  /** Its `ref` is the receipt of the earlier version it replaces. */
  entry: EntryOf<'submitted'>
  credit: Credit
  lateness?: Lateness
  commission?: number
  progress?: Progress
  advice: Finding[]
  /** The same message was heard before: nothing is new. */
  isRepeated?: true
}

/** 未收稿: what has to be mended. */
export interface Refused {
  kind: 'refused'
  /** None when it was only verified. */
  entry?: EntryOf<'refused'>
  /** None for a text. */
  fileName?: string
  errors: Finding[]
  /** The proper file name, when only the name is wrong. */
  rename?: string
  progress?: Progress
}

/** 校验通过: nothing was recorded. */
export interface Verified {
  kind: 'verified'
  column: Column
  title: string
  items: number
  advice: Finding[]
}

/**
 * It holds a secret or personal data and was not kept. The findings may be told to who handed it in
 * alone.
 */
export interface Confidential {
  kind: 'confidential'
  fileName: string
  secrets: Finding[]
  column: Column
  unit: Unit
  /** Whose manuscript was refused for it; none when it was only verified. */
  author?: Author
  fileMessage?: string
}

export type HandInOutcome =
  | Accepted
  | Refused
  | Confidential
  /** The unit handed in the very same file before. */
  | { kind: 'received-before'; column: Column; entry: EntryOf<'submitted'> }
  /** An editor returned this very file, and it was not mended. */
  | { kind: 'unheeded'; receipt: string; reason: string }

export type VerifyOutcome = Verified | Refused | Confidential
