import { type Entry, type EntryOf, type LedgerState, receiptsOf } from '../../ledger'
import { type Day, dayOf } from '../../calendar'
import type { Line } from '../types'
import type { Basis } from '../setting'
import { type LinesAfter, withCorrections } from './correction'
import { isValidAt, touchesOf } from './history'
import { meantBy } from './meant'
import { dueDay, missedLines } from './missed-commission'
import { isSettled } from './publication'
import { linesAt, linesOfAdjustment } from './submission-lines'

/**
 * What lines follow from, with all entries about it, as the entry that begins it: a submission, an
 * adjustment that is about no submission, or a commission.
 */
export type Subject = EntryOf<'submitted' | 'adjusted' | 'commissioned'>

export function isSubject(entry: Entry): entry is Subject {
  return entry.type === 'submitted' || entry.type === 'commissioned' || isAdjustment(entry)
}

function isAdjustment(entry: Entry): entry is EntryOf<'adjusted'> {
  return entry.type === 'adjusted' && !entry.ref
}

export function subjectsOf(state: LedgerState, entry: Entry): Subject[] {
  const target = entry.type === 'reversed' ? state.entries.get(entry.ref!)! : entry
  if (target.type === 'commissioned' || isAdjustment(target)) return [target]
  if (target.type === 'rescheduled') return withHandedIn(state, target)
  const receipts = receiptsOf(state, target)
  const repeaters = receipts.flatMap((receipt) => state.repeaters.get(receipt) ?? [])
  return [...new Set([...receipts, ...repeaters])].flatMap((receipt): Subject[] => {
    const { entry: submitted } = state.submissions.get(receipt)!
    const commission = state.commissions.get(`${submitted.payload.commission}`)
    return commission ? [submitted, commission.entry] : [submitted]
  })
}

/** A commission that was given another moment, and what was handed in for it. */
function withHandedIn(state: LedgerState, { ref }: EntryOf<'rescheduled'>): Subject[] {
  const asked = state.entries.get(ref!) as EntryOf<'commissioned'>
  const { receipts } = state.commissions.get(`${asked.payload.no}`)!
  return [asked, ...receipts.map((receipt) => state.submissions.get(receipt)!.entry)]
}

/**
 * What a subject counts, as of entry `seq`. Months that were public before an entry about it keep what
 * they had. What a commission counts, it counts as of the last entry.
 */
export function linesOf(subject: Subject, basis: Basis, seq = Infinity): Line[] {
  const { ledger, publicationOf, asOf } = basis
  if (subject.type === 'commissioned') {
    const commission = ledger.state.commissions.get(`${subject.payload.no}`)!
    return dueDay(commission) >= asOf ? [] : missedLines(commission, basis)
  }
  const all = entriesAbout(subject, basis)
  const touches = seq < Infinity ? all.filter((entry) => entry.seq <= seq) : all
  const last = touches.at(-1)
  if (!last) return []
  const meant =
    subject.type === 'submitted' ? meantBy(subject, basis.setting.calendar)?.to : undefined
  const days = [...touches.map(dayFor), ...(meant ? [meant] : [])]
  const isOpen = days.every((day) => !isSettled(day, last.seq, publicationOf))
  if (isOpen) return linesAsOf(subject, last.seq, basis)
  const steps = touches.map((entry): LinesAfter => {
    const { id: entryId, seq: moment, at } = entry
    const lines = linesAsOf(subject, moment, basis)
    return { seq: moment, entryId, day: dayOf(new Date(at)), lines }
  })
  return withCorrections(steps, publicationOf)
}

function linesAsOf(subject: EntryOf<'submitted' | 'adjusted'>, seq: number, basis: Basis): Line[] {
  const { setting } = basis
  const { state } = basis.ledger
  if (subject.type === 'submitted') {
    return linesAt(state, state.submissions.get(subject.payload.receipt)!, seq, setting)
  }
  return isValidAt(state, subject, seq) ? linesOfAdjustment(subject, setting) : []
}

/** Entries that changed what a subject counts, in order. */
function entriesAbout(subject: EntryOf<'submitted' | 'adjusted'>, basis: Basis): Entry[] {
  const { state } = basis.ledger
  if (subject.type === 'adjusted') return touchesOf(state, [subject])
  const { receipt, repeats } = subject.payload
  const own = touchesOf(state, state.submissions.get(receipt)!.history)
  return repeats ? [...own, ...laterAbout(state, subject)].toSorted((a, b) => a.seq - b.seq) : own
}

/** What happened since to the manuscripts that one repeats: its items count when those do not. */
function laterAbout(state: LedgerState, { seq, payload }: EntryOf<'submitted'>): Entry[] {
  const receipts = new Set(payload.repeats?.map(({ receipt }) => receipt))
  const entries = [...receipts].flatMap((receipt) => {
    return touchesOf(state, state.submissions.get(receipt)!.history)
  })
  return [...new Set(entries)].filter((entry) => entry.seq > seq)
}

/** The day that a line of an entry can be of. */
function dayFor({ payload, at }: Entry): Day {
  return 'day' in payload ? payload.day : dayOf(new Date(at))
}
