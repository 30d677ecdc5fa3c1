import type { Entry, EntryOf, LedgerState, Submission } from '../ledger'
import { type Day, dayOf } from '../calendar'
import { book, isSettled, type Seals, type Step } from './book'
import { heldAt } from './event'
import { linesAt, linesOfAdjustment } from './lines'
import type { Setting } from './setting'
import type { Line } from './types'

/** What lines follow from: a submission with all about it, or an adjustment by itself. */
export type Subject = Submission | EntryOf<'adjusted'>

/** What an entry begins, if it has lines of its own. */
export function subjectOf(state: LedgerState, entry: Entry): Subject | undefined {
  if (entry.type === 'submitted') return state.submissions.get(entry.payload.receipt)
  return entry.type === 'adjusted' && !entry.ref ? state.adjustments.get(entry.id) : undefined
}

/**
 * What a subject counts, booked, as of entry `seq`. Months that were public before an entry about it
 * keep what they had.
 */
export function linesOf(
  state: LedgerState,
  subject: Subject,
  seals: Seals,
  setting: Setting,
  seq = Infinity,
): Line[] {
  const at = (moment: number) =>
    'history' in subject
      ? linesAt(state, subject, moment, setting)
      : heldAt(state, subject, moment)
        ? linesOfAdjustment(subject, setting)
        : []
  const touches = touchesOf(state, subject).filter((entry) => entry.seq <= seq)
  const last = touches.at(-1)
  if (!last) return []
  const isPlain = daysOf(subject).every((day) => !isSettled(day, last.seq, seals))
  if (isPlain) return at(last.seq)
  const steps = touches.map((entry): Step => {
    const { id: entryId, seq: moment, at: time } = entry
    return { seq: moment, entryId, day: dayOf(new Date(time)), lines: at(moment) }
  })
  return book(steps, seals)
}

/** Entries that changed what a subject counts, in order. */
export function touchesOf(state: LedgerState, subject: Subject): Entry[] {
  const own: Entry[] = 'history' in subject ? subject.history : [subject]
  const reversals = own.flatMap(({ id }) => state.reversed.get(id) ?? [])
  return reversals.length > 0 ? [...own, ...reversals].toSorted((a, b) => a.seq - b.seq) : own
}

/** Days its lines can be of. */
function daysOf(subject: Subject): Day[] {
  const entries: Entry[] = 'history' in subject ? subject.history : [subject]
  return entries.map((entry) =>
    'day' in entry.payload ? entry.payload.day : dayOf(new Date(entry.at)),
  )
}
