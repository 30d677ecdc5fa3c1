import { LedgerError } from './error'
import { reviewReports } from './incident'
import type { AboutSubmission, EntryOf, State, Submission } from './types'

/** Takes a new submission, which may replace an earlier one. */
export function submit(state: State, entry: EntryOf<'submitted'>) {
  const { receipt, commission, repeats = [] } = entry.payload
  const earlier = entry.ref === undefined ? undefined : state.submissions.get(entry.ref)
  const isReplaceable = earlier && (isHandedIn(earlier) || earlier.status === 'returned')
  if (entry.ref && !isReplaceable) throw new LedgerError(`没有已收稿的 ${entry.ref}`)
  const asked = commission === undefined ? undefined : state.commissions.get(`${commission}`)
  if (commission && !asked) throw new LedgerError(`没有约稿 ${commission}`)
  const unknown = repeats.find((repeat) => !state.submissions.has(repeat.receipt))
  if (unknown) throw new LedgerError(`没有收稿 ${unknown.receipt}`)
  if (state.submissions.has(receipt)) throw new LedgerError(`回执 ${receipt} 重复`)
  const year = receipt.slice(0, 4)
  const no = Number(receipt.slice(5))
  if (no > (state.numbers.get(year) ?? 0)) state.numbers.set(year, no)
  stand(state, entry, [entry])
  for (const earlier of new Set(repeats.map((repeat) => repeat.receipt))) {
    state.repeaters.set(earlier, (state.repeaters.get(earlier) ?? []).concat(receipt))
  }
  if (asked) {
    state.commissions.set(`${commission}`, { ...asked, receipts: asked.receipts.concat(receipt) })
  }
  if (earlier) stand(state, earlier.entry, earlier.history.concat(entry))
}

/** Whether a submission counts, or will when it is signed. */
export function isHandedIn({ status }: Pick<Submission, 'status'>): boolean {
  return status === 'accepted' || status === 'pending'
}

/** What may also be said of a submission that waits for its sign-off. */
const early = new Set<AboutSubmission>(['withdrawn', 'returned'])

/** Takes an entry about a submission that is accepted. */
export function follow(
  state: State,
  entry: EntryOf<Exclude<AboutSubmission, 'submitted' | 'signed' | 'forwarded'>>,
) {
  const submission = state.submissions.get(entry.ref ?? '')
  const isOpen = submission && early.has(entry.type) && isHandedIn(submission)
  if (!submission || (submission.status !== 'accepted' && !isOpen)) {
    throw new LedgerError(`没有已收稿的 ${entry.ref}`)
  }
  const count = submission.entry.payload.items.length
  if (entry.type === 'adopted' && entry.payload.items.some((no) => no > count)) {
    throw new LedgerError(`${entry.ref} 只有${count}条`)
  }
  if (entry.type === 'returned' && submission.adoptions.length > 0) {
    throw new LedgerError(`${entry.ref} 已采用，要先撤销采用才能退回`)
  }
  stand(state, submission.entry, submission.history.concat(entry))
}

/** Takes a leader's answer to the step of the sign-off that is next. */
export function sign(state: State, entry: EntryOf<'signed' | 'forwarded'>) {
  const submission = state.submissions.get(entry.ref ?? '')
  if (submission?.status !== 'pending') throw new LedgerError(`没有待审签的 ${entry.ref}`)
  if (signaturesOf(submission).length !== entry.payload.step) {
    throw new LedgerError(`${entry.ref} 的这一步已经审签`)
  }
  stand(state, submission.entry, submission.history.concat(entry))
}

/** The steps of the sign-off that were taken, in order; they cannot be undone. */
export function signaturesOf({ history }: Pick<Submission, 'history'>): EntryOf<'signed'>[] {
  return history.filter((entry) => entry.type === 'signed')
}

/** Takes a unit's answer to how a joint manuscript was shared. */
export function confirm(state: State, entry: EntryOf<'confirmed'>) {
  const shared = state.entries.get(entry.ref ?? '')
  const submission = shared?.type === 'shared' && state.submissions.get(shared.ref!)
  if (!submission || state.reversed.has(shared.id)) {
    throw new LedgerError(`没有可以确认的分配 ${entry.ref}`)
  }
  if (!shared.payload.parts.some(({ unit }) => unit === entry.unit)) {
    throw new LedgerError(`分配 ${entry.ref} 里没有${entry.unit}`)
  }
  stand(state, submission.entry, submission.history.concat(entry))
}

/** Works out anew where a submission stands from everything about it. */
export function stand(state: State, entry: EntryOf<'submitted'>, history: Submission['history']) {
  const { receipt } = entry.payload
  const valid = history.filter(({ id }) => !state.reversed.has(id))
  const adoptions = valid.filter((about) => about.type === 'adopted')
  const status = statusOf(entry, valid)
  const before = state.submissions.get(receipt)?.status
  state.submissions.set(receipt, { receipt, entry, status, adoptions, history })
  if (before && before !== status) reviewReports(state, receipt)
}

function statusOf(entry: EntryOf<'submitted'>, valid: Submission['history']) {
  const has = (type: AboutSubmission) => valid.some((about) => about.type === type)
  if (!valid.includes(entry)) return 'reversed'
  if (has('withdrawn')) return 'withdrawn'
  if (valid.some((about) => about.type === 'submitted' && about !== entry)) return 'replaced'
  if (has('returned')) return 'returned'
  const steps = entry.payload.signOff?.length ?? 0
  return signaturesOf({ history: valid }).length < steps ? 'pending' : 'accepted'
}
