import { acknowledge, answer, commission, object, postpone, publish } from './affair'
import { Entries, Files, Submissions } from './compact'
import { LedgerError } from './error'
import { formatReceipt } from './receipt'
import { reverse } from './reversal'
import { Standing, confirm, follow, submit } from './submission'
import type {
  Commission,
  Entry,
  EntryOf,
  EntryType,
  LedgerState,
  Lookup,
  Objection,
  Submission,
} from './types'

/** What may be asked and changed. */
interface Store<V> extends Lookup<V> {
  set(key: string, value: V): unknown
}

/** What a state is kept in. */
export interface State extends LedgerState {
  entries: Store<Entry>
  submissions: Store<Submission> & Pick<Submissions, 'add'>
  reversed: Map<string, EntryOf<'reversed'>>
  numbers: Map<string, number>
  files: Pick<Files, 'get' | 'has' | 'add'>
  published: Map<string, EntryOf<'published'>>
  postponed: Map<string, EntryOf<'postponed'>>
  commissions: Map<string, Commission>
  objections: Map<string, Objection>
  adjustments: Map<string, EntryOf<'adjusted'>>
}

export function emptyState() {
  return {
    entries: new Entries(),
    submissions: new Submissions(),
    reversed: new Map(),
    numbers: new Map(),
    files: new Files(),
    published: new Map(),
    postponed: new Map(),
    commissions: new Map(),
    objections: new Map(),
    adjustments: new Map(),
  } satisfies State
}

/** Reads through to `base` and keeps its own changes, so that they can be dropped. */
class Layer<V> extends Map<string, V> {
  constructor(private base: Lookup<V>) {
    super()
  }

  override get(key: string) {
    return super.get(key) ?? this.base.get(key)
  }

  override has(key: string) {
    return super.has(key) || this.base.has(key)
  }
}

class SubmissionLayer extends Layer<Submission> {
  add(receipt: string, entry: EntryOf<'submitted'>) {
    if (this.has(receipt)) return false
    this.set(receipt, new Standing(entry))
    return true
  }
}

class FileLayer extends Layer<readonly string[]> {
  add({ payload: { file, receipt } }: EntryOf<'submitted'>) {
    this.set(file.sha256, [...(this.get(file.sha256) ?? []), receipt])
  }
}

/** A state on top of `base` that can be tried out without touching it. */
export function layer(base: State): State {
  return {
    entries: new Layer(base.entries),
    submissions: new SubmissionLayer(base.submissions),
    reversed: new Layer(base.reversed),
    numbers: new Layer(base.numbers),
    files: new FileLayer(base.files),
    published: new Layer(base.published),
    postponed: new Layer(base.postponed),
    commissions: new Layer(base.commissions),
    objections: new Layer(base.objections),
    adjustments: new Layer(base.adjustments),
  }
}

/** What each type of entry does to the state; throws and changes nothing when it does not fit. */
const takes: { [T in EntryType]: (state: State, entry: EntryOf<T>) => void } = {
  submitted: submit,
  refused: () => {},
  waived: waive,
  withdrawn: follow,
  returned: follow,
  adopted: follow,
  endorsed: follow,
  marked: follow,
  shared: follow,
  confirmed: confirm,
  adjusted: adjust,
  reversed: reverse,
  objected: object,
  answered: answer,
  published: publish,
  postponed: postpone,
  commissioned: commission,
  acknowledged: acknowledge,
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

function adjust(state: State, entry: EntryOf<'adjusted'>) {
  if (entry.ref) follow(state, entry)
  else state.adjustments.set(entry.id, entry)
}

/** What follows from entries in order. */
export function replay(entries: Iterable<Entry>) {
  const state = emptyState()
  for (const entry of entries) apply(state, entry)
  return state
}

/** The number of the next commission. */
export function nextCommission({ numbers }: LedgerState): number {
  return (numbers.get('commission') ?? 0) + 1
}

/** The next receipt of a year: `2021-0001`, at least four digits. */
export function nextReceipt({ numbers }: LedgerState, year: string): string {
  return formatReceipt(year, (numbers.get(year) ?? 0) + 1)
}

/** The last accepted submission of the very same file by the unit. */
export function bySha(state: LedgerState, unit: string, sha256: string): Submission | undefined {
  return state.files
    .get(sha256)
    ?.map((receipt) => state.submissions.get(receipt)!)
    .findLast(({ entry, status }) => entry.unit === unit && status === 'accepted')
}
