import { undo } from './affair'
import { LedgerError } from './error'
import { stand } from './submission'
import type { EntryType } from './payloads'
import type { Entry, EntryOf, LedgerState, State } from './types'

/** Types no correction can undo: an answer, a read receipt or an appointment is followed by another. */
const final = new Set<EntryType>([
  'refused',
  'waived',
  'reversed',
  'confirmed',
  'objected',
  'answered',
  'acknowledged',
  // Moved again instead.
  'rescheduled',
  'appointed',
  'dismissed',
  'substituted',
  'signed',
  'forwarded',
  'deputed',
  'reported',
  'reopened',
  'concluded',
  // An emergency is closed, and its facts and times are corrected by later entries.
  'incident-opened',
  'incident-noted',
  'incident-reported',
  'incident-instructed',
  'incident-lapsed',
  'incident-closed',
  // The rota is corrected by saying it anew.
  'rostered',
  'swap-asked',
  'swap-answered',
  'duty-drafted',
  'lost',
])

/** Types of entries that are about what another entry is about. */
const following = new Set<EntryType>([
  'reversed',
  'confirmed',
  'assigned',
  'reported',
  'reopened',
  'concluded',
])

/** Types of entries that say where a submission stands, besides the one that handed it in. */
const standings = new Set<EntryType>([
  'signed',
  'forwarded',
  'withdrawn',
  'returned',
  'adopted',
  'endorsed',
  'instructed',
  'marked',
  'counted',
  'shared',
  'adjusted',
])

/** Whether a correction can undo entries of a type. */
export function isReversible(type: EntryType): boolean {
  return !final.has(type)
}

/** Takes a correction: everything that follows from what it undoes stands as if that had not been. */
export function reverse(state: State, entry: EntryOf<'reversed'>) {
  const target = state.entries.get(entry.ref ?? '')
  if (!target || !isReversible(target.type) || state.reversed.has(target.id)) {
    throw new LedgerError(`没有可更正的记录 ${entry.ref}`)
  }
  const receipts = receiptsOf(state, target)
  const isReplaced = state.submissions.get(receipts[0] ?? '')?.status === 'replaced'
  if (target.type === 'submitted' && isReplaced) {
    throw new LedgerError(`${receipts[0]} 已被后来的稿件替换，不能更正`)
  }
  state.reversed.set(target.id, entry)
  undo(state, target)
  for (const receipt of receipts) {
    const submission = state.submissions.get(receipt)!
    stand(state, submission.entry, submission.history)
  }
}

/**
 * Receipts of the submissions an entry is about, its own first: a submission that replaces another
 * is about both. None for a refusal and what is about one.
 */
export function receiptsOf(state: Pick<LedgerState, 'entries'>, entry: Entry): string[] {
  const about = entry.ref === undefined ? [] : [entry.ref]
  if (entry.type === 'submitted') return [entry.payload.receipt, ...about]
  if (standings.has(entry.type)) return about
  if (!following.has(entry.type)) return []
  const target = state.entries.get(entry.ref ?? '')
  return target ? receiptsOf(state, target) : []
}
