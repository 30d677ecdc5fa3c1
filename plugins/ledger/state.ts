import type { Day } from '../calendar'
import { acknowledge, answer, commission, object, postpone, publish, reschedule } from './affair'
import { answerSwap, askSwap, draftReport, keepRota } from './duty'
import { LedgerError } from './error'
import { followIncident, openIncident } from './incident'
import { instruct, pursue } from './instruction'
import { lose } from './lost'
import { formatReceipt } from './receipt'
import { reverse } from './reversal'
import { confirm, follow, isHandedIn, sign, submit } from './submission'
import type { EntryType } from './payloads'
import type { Entry, EntryOf, LedgerState, State, Submission } from './types'

export function emptyState(): State {
  return {
    entries: new Map(),
    submissions: new Map(),
    repeaters: new Map(),
    reversed: new Map(),
    numbers: new Map(),
    published: new Map(),
    postponed: new Map(),
    commissions: new Map(),
    instructions: new Map(),
    objections: new Map(),
    incidents: new Map(),
    rota: new Map(),
    swaps: new Map(),
  }
}

/** A state that entries can be tried on without touching the one it is of. */
export function copyOf(state: LedgerState): State {
  const tables = Object.entries(state).map(([name, table]) => [
    name,
    new Map<string, unknown>(table),
  ])
  return Object.fromEntries(tables) as State
}

/** What each type of entry does to the state; throws and changes nothing when it does not fit. */
const takes: { [T in EntryType]: (state: State, entry: EntryOf<T>) => unknown } = {
  submitted: submit,
  refused: () => {},
  waived: waive,
  signed: sign,
  forwarded: sign,
  withdrawn: follow,
  returned: follow,
  adopted: follow,
  endorsed: follow,
  marked: follow,
  counted: follow,
  shared: follow,
  confirmed: confirm,
  adjusted: (state, entry) => entry.ref && follow(state, entry),
  reversed: reverse,
  objected: object,
  answered: answer,
  published: publish,
  postponed: postpone,
  commissioned: commission,
  rescheduled: reschedule,
  acknowledged: acknowledge,
  instructed: instruct,
  assigned: pursue,
  reported: pursue,
  reopened: pursue,
  concluded: pursue,
  // Who hands in stands in the roster file; the ledger says who decided it, and when.
  appointed: () => {},
  dismissed: () => {},
  substituted: () => {},
  // Who signs for whom is asked of the entries themselves.
  deputed: () => {},
  'incident-opened': openIncident,
  'incident-noted': followIncident,
  'incident-reported': followIncident,
  'incident-instructed': followIncident,
  'incident-lapsed': followIncident,
  'incident-closed': followIncident,
  rostered: keepRota,
  'swap-asked': askSwap,
  'swap-answered': answerSwap,
  'duty-drafted': draftReport,
  lost: lose,
}

/** Takes an entry into the state; throws and changes nothing when it does not fit what is there. */
export function apply(state: State, entry: Entry) {
  const { id } = entry
  if (state.entries.has(id)) throw new LedgerError(`编号 ${id} 重复`)
  takes[entry.type](state, entry as never)
  state.entries.set(id, entry)
}

function waive(state: State, { ref }: EntryOf<'waived'>) {
  if (state.entries.get(ref!)?.type !== 'refused') throw new LedgerError(`没有退稿 ${ref}`)
}

/** What follows from entries in order. */
export function replay(entries: Iterable<Entry>): State {
  const state = emptyState()
  for (const entry of entries) apply(state, entry)
  return state
}

/** The number of the next commission. */
export function nextCommission({ numbers }: LedgerState): number {
  return (numbers.get('commission') ?? 0) + 1
}

/** The number of the next emergency. */
export function nextIncident({ numbers }: LedgerState): number {
  return (numbers.get('incident') ?? 0) + 1
}

/** The number of the next instruction. */
export function nextInstruction({ numbers }: LedgerState): number {
  return (numbers.get('instruction') ?? 0) + 1
}

/** The next receipt of a year: `2021-0001`, at least four digits. */
export function nextReceipt({ numbers }: LedgerState, year: string): string {
  return formatReceipt(year, (numbers.get(year) ?? 0) + 1)
}

/** Submissions of a unit that count for the days `from` to `to`, of any status, as they came. */
export function submissionsOf(
  { submissions }: LedgerState,
  unit: string,
  from: Day,
  to: Day,
): Submission[] {
  const own = [...submissions.values()].filter(({ entry }) => entry.unit === unit)
  return own.filter(({ entry: { payload } }) => from <= payload.day && payload.day <= to)
}

/** The last submission of the very same file by the unit that counts, or waits for its sign-off. */
export function bySha(state: LedgerState, unit: string, sha256: string): Submission | undefined {
  return [...state.submissions.values()].findLast(
    (submission) =>
      submission.entry.unit === unit &&
      submission.entry.payload.file.sha256 === sha256 &&
      isHandedIn(submission),
  )
}
