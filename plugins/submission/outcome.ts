import { type Day, parsePeriod } from '../calendar'
import type { Finding } from '../check'
import { daysOf, type Desk } from '../deed'
import type { Author, Entry, EntryOf } from '../ledger'
import { type Column, earns, type Policy } from '../policy'
import type { Unit } from '../roster'
import { outOfReach, type Signer, signersOf } from '../signoff'
import type { Lateness } from './lateness'
import type { Past } from './past'

/** What an accepted manuscript earned and where its unit now stands; hundredths of a point. */
export interface Credit {
  receipt: string
  points: number
  unit: string
  /** The month as it is called. */
  period: string
  total: number
  rank: number
  /** What the regulation gives points for: handing in too, other things, or nothing at all. */
  earning: 'submitted' | 'otherwise' | 'nothing'
  /** How many manuscripts of the unit are accepted in the month. */
  submissions: number
}

/**
 * In the month the manuscript counts for, or in which what was done to it `last` counts: a later one
 * when its own was public before.
 */
export function creditOf(desk: Desk, entry: EntryOf<'submitted'>, last: Entry = entry): Credit {
  const { score, ledger } = desk
  const { unit, id, payload } = entry
  const { receipt } = payload
  const [, day] = daysOf(desk, last)
  const { label: period, from, to } = parsePeriod(day.slice(0, 7), day)!
  const { points: total, rank } = score.standing(unit, { label: period, from, to })
  const all = ledger.submissions(unit, from, to)
  const submissions = all.filter(({ status }) => status === 'accepted').length
  const standing = { unit, period, total, rank, submissions, earning: earningOf(desk, day) }
  return { receipt, points: score.earned(id), ...standing }
}

function earningOf({ policy }: Desk, day: Day): Credit['earning'] {
  const version = policy.at(day)
  if (earns(version, 'submitted')) return 'submitted'
  return earns(version) ? 'otherwise' : 'nothing'
}

/** 任务 of the regulation that a manuscript of this kind does not count for. */
export function uncountedBy(policy: Policy, { column, kind }: EntryOf<'submitted'>['payload']) {
  const asked = policy.quotas.filter((quota) => !quota.column || quota.column.includes(column))
  return asked
    .filter(({ except }) => kind && except?.trait?.includes(kind.trait))
    .map(({ name }) => name)
}

/** What a manuscript waits for before it counts; undefined when it does already. */
export function waitOf(desk: Desk, receipt: string): Accepted['waitsFor'] {
  const submission = desk.ledger.find(receipt)
  if (submission?.status !== 'pending') return undefined
  const signers = signersOf(desk, submission)
  return { signers, unreachable: outOfReach(desk, signers) }
}

/** What became of the findings of an earlier refusal. */
export interface Progress {
  mended: number
  left: number
}

/** 已收稿, or 已送审签 as long as somebody has to sign it first. */
export interface Accepted {
  kind: 'accepted'
  column: Column
  /** Its `ref` is the receipt of the earlier version it replaces. */
  entry: EntryOf<'submitted'>
  credit: Credit
  /** Who was asked to sign it, and whom of them no message reaches; absent when it counts already. */
  waitsFor?: { signers: Signer[]; unreachable: Signer[] }
  lateness?: Lateness
  commission?: number
  progress?: Progress
  advice: Finding[]
  /** What its unit handed in before that has to do with it. */
  past?: Past
  /** Tasks that its kind does not count for. */
  uncounted?: string[]
  /** Its receipt before its officer said what it is. */
  formerly?: string
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
  advice: Finding[]
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
  /** Semester and week it would be for, `2020-2021-2/12`. */
  week?: string
  /** What its unit handed in before that has to do with it. */
  past: Past
  lateness?: Lateness
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

/** The unit handed in the very same file before. */
export interface ReceivedBefore {
  kind: 'received-before'
  column: Column
  entry: EntryOf<'submitted'>
  /** It waits for a leader's signature. */
  isPending: boolean
}

export type HandInOutcome =
  | Accepted
  | Refused
  | Confidential
  | ReceivedBefore
  /** An editor returned this very file, and it was not mended. */
  | { kind: 'unheeded'; receipt: string; reason: string }

export type VerifyOutcome = Verified | Refused | Confidential | ReceivedBefore
