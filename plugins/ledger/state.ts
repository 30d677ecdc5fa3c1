import { LedgerError } from './error'
import type { Entry, EntryOf, LedgerState, Submission } from './types'

/** The maps a state is kept in. */
export interface State extends LedgerState {
  entries: Map<string, Entry>
  submissions: Map<string, Submission>
  reversed: Map<string, EntryOf<'reversed'>>
  numbers: Map<string, number>
  files: Map<string, readonly string[]>
}

export function emptyState(): State {
  return {
    entries: new Map(),
    submissions: new Map(),
    reversed: new Map(),
    numbers: new Map(),
    files: new Map(),
  }
}

/** Reads through to `base` and keeps its own changes, so that they can be dropped. */
class Layer<V> extends Map<string, V> {
  constructor(private base: ReadonlyMap<string, V>) {
    super()
  }

  override get(key: string) {
    return super.get(key) ?? this.base.get(key)
  }

  override has(key: string) {
    return super.has(key) || this.base.has(key)
  }
}

/** A state on top of `base` that can be tried out without touching it. */
export function layer(base: State): State {
  return {
    entries: new Layer(base.entries),
    submissions: new Layer(base.submissions),
    reversed: new Layer(base.reversed),
    numbers: new Layer(base.numbers),
    files: new Layer(base.files),
  }
}

/** Takes an entry into the state; throws and changes nothing when it does not fit what is there. */
export function apply(state: State, entry: Entry) {
  if (state.entries.has(entry.id)) throw new LedgerError(`编号 ${entry.id} 重复`)
  if (entry.type === 'submitted') submit(state, entry)
  else if (entry.type === 'reversed') reverse(state, entry)
  else if (entry.type === 'waived') waive(state, entry)
  else if (entry.type !== 'refused') follow(state, entry)
  state.entries.set(entry.id, entry)
}

function submit(state: State, entry: EntryOf<'submitted'>) {
  const { receipt, file } = entry.payload
  if (state.submissions.has(receipt)) throw new LedgerError(`回执 ${receipt} 重复`)
  const earlier = entry.ref === undefined ? undefined : state.submissions.get(entry.ref)
  if (entry.ref && earlier?.status !== 'accepted')
    throw new LedgerError(`没有已收稿的 ${entry.ref}`)
  const [year, no] = receipt.split('-')
  state.numbers.set(year, Math.max(Number(no), state.numbers.get(year) ?? 0))
  state.files.set(file.sha256, [...(state.files.get(file.sha256) ?? []), receipt])
  stand(state, entry, [entry])
  if (earlier) stand(state, earlier.entry, [...earlier.history, entry])
}

function follow(state: State, entry: EntryOf<'withdrawn' | 'adopted'>) {
  const submission = state.submissions.get(entry.ref ?? '')
  if (submission?.status !== 'accepted') throw new LedgerError(`没有已收稿的 ${entry.ref}`)
  const { items } = submission.entry.payload
  if (entry.type === 'adopted' && entry.payload.items.some((no) => no > items.length)) {
    throw new LedgerError(`${entry.ref} 只有${items.length}条`)
  }
  stand(state, submission.entry, [...submission.history, entry])
}

function waive(state: State, { ref }: EntryOf<'waived'>) {
  if (state.entries.get(ref!)?.type !== 'refused') throw new LedgerError(`没有退稿 ${ref}`)
}

function reverse(state: State, entry: EntryOf<'reversed'>) {
  const target = state.entries.get(entry.ref ?? '')
  const receipts = target && target.type !== 'reversed' ? receiptsOf(state, target) : []
  if (!target || !receipts.length || state.reversed.has(target.id)) {
    throw new LedgerError(`没有可更正的记录 ${entry.ref}`)
  }
  const isReplaced = state.submissions.get(receipts[0])!.status === 'replaced'
  if (target.type === 'submitted' && isReplaced) {
    throw new LedgerError(`${receipts[0]} 已被后来的稿件替换，不能更正`)
  }
  state.reversed.set(target.id, entry)
  for (const receipt of receipts) {
    const submission = state.submissions.get(receipt)!
    stand(state, submission.entry, submission.history)
  }
}

/** Works out anew where a submission stands from everything about it. */
function stand(state: State, entry: EntryOf<'submitted'>, history: Submission['history']) {
  const { receipt } = entry.payload
  const valid = history.filter(({ id }) => !state.reversed.has(id))
  const adoptions = valid.filter((about) => about.type === 'adopted')
  const status = statusOf(entry, valid)
  state.submissions.set(receipt, { receipt, entry, status, adoptions, history })
}

function statusOf(entry: EntryOf<'submitted'>, valid: Submission['history']) {
  if (!valid.includes(entry)) return 'reversed'
  if (valid.some(({ type }) => type === 'withdrawn')) return 'withdrawn'
  return valid.some((about) => about.type === 'submitted' && about !== entry)
    ? 'replaced'
    : 'accepted'
}

/**
 * Receipts of the submissions an entry is about, its own first: a submission that replaces another
 * is about both. None for a refusal and what is about one.
 */
export function receiptsOf(state: Pick<LedgerState, 'entries'>, entry: Entry): string[] {
  if (entry.type === 'refused' || entry.type === 'waived') return []
  const about = entry.ref === undefined ? [] : [entry.ref]
  if (entry.type === 'submitted') return [entry.payload.receipt, ...about]
  if (entry.type !== 'reversed') return about
  const target = state.entries.get(entry.ref ?? '')
  return target ? receiptsOf(state, target) : []
}

/** What follows from entries in order. */
export function replay(entries: Iterable<Entry>): State {
  const state = emptyState()
  for (const entry of entries) apply(state, entry)
  return state
}

/** The next receipt of a year: `2021-0001`, at least four digits. */
export function nextReceipt({ numbers }: LedgerState, year: string): string {
  return `${year}-${String((numbers.get(year) ?? 0) + 1).padStart(4, '0')}`
}

/** The last accepted submission of the very same file by the unit. */
export function bySha(state: LedgerState, unit: string, sha256: string): Submission | undefined {
  return state.files
    .get(sha256)
    ?.map((receipt) => state.submissions.get(receipt)!)
    .findLast(({ entry, status }) => entry.unit === unit && status === 'accepted')
}
