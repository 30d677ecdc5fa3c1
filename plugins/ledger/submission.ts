import { LedgerError } from './error'
import type { AboutSubmission, EntryOf, State, Submission } from './types'

/** Takes a new submission, which may replace an earlier one. */
export function submit(state: State, entry: EntryOf<'submitted'>) {
  const { receipt, commission } = entry.payload
  const earlier = entry.ref === undefined ? undefined : state.submissions.get(entry.ref)
  const isReplaceable = earlier?.status === 'accepted' || earlier?.status === 'returned'
  if (entry.ref && !isReplaceable) throw new LedgerError(`没有已收稿的 ${entry.ref}`)
  const asked = commission === undefined ? undefined : state.commissions.get(`${commission}`)
  if (commission && !asked) throw new LedgerError(`没有约稿 ${commission}`)
  if (state.submissions.has(receipt)) throw new LedgerError(`回执 ${receipt} 重复`)
  const year = receipt.slice(0, 4)
  const no = Number(receipt.slice(5))
  if (no > (state.numbers.get(year) ?? 0)) state.numbers.set(year, no)
  stand(state, entry, [entry])
  if (asked) {
    state.commissions.set(`${commission}`, { ...asked, receipts: asked.receipts.concat(receipt) })
  }
  if (earlier) stand(state, earlier.entry, earlier.history.concat(entry))
}

/** Takes an entry about a submission that is accepted. */
export function follow(state: State, entry: EntryOf<Exclude<AboutSubmission, 'submitted'>>) {
  const submission = state.submissions.get(entry.ref ?? '')
  if (submission?.status !== 'accepted') throw new LedgerError(`没有已收稿的 ${entry.ref}`)
  const count = submission.entry.payload.items.length
  if (entry.type === 'adopted' && entry.payload.items.some((no) => no > count)) {
    throw new LedgerError(`${entry.ref} 只有${count}条`)
  }
  if (entry.type === 'returned' && submission.adoptions.length > 0) {
    throw new LedgerError(`${entry.ref} 已采用，要先撤销采用才能退回`)
  }
  stand(state, submission.entry, submission.history.concat(entry))
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
  state.submissions.set(receipt, { receipt, entry, status, adoptions, history })
}

function statusOf(entry: EntryOf<'submitted'>, valid: Submission['history']) {
  const has = (type: AboutSubmission) => valid.some((about) => about.type === type)
  if (!valid.includes(entry)) return 'reversed'
  if (has('withdrawn')) return 'withdrawn'
  if (valid.some((about) => about.type === 'submitted' && about !== entry)) return 'replaced'
  return has('returned') ? 'returned' : 'accepted'
}
