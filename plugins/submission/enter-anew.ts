import { type Actor, append, type Desk, originOf, Refusal } from '../deed'
import { type Build, type Draft, type EntryOf, nextReceipt, type Submission } from '../ledger'
import { latenessOf } from './lateness'
import { type Accepted, creditOf, waitOf } from './outcome'
import { columnsTold, repeatsOf, toldIn } from './repeats'
import { say } from './say'

/**
 * Enters a manuscript anew, with a receipt of its own: in place of an earlier one, or of none. The
 * first entry is undone by the same call.
 */
export async function enterAnew(
  desk: Desk,
  by: Actor,
  submission: Submission,
  replaced?: Submission,
): Promise<Accepted | Refusal> {
  const { entry } = submission
  const { id, ...origin } = originOf(desk, by, entry.unit, entry.id, 'anew')
  const earlier = replaced?.receipt ?? entry.ref
  const reason = say(`submission.choice.${replaced ? 'replacing' : 'beside'}`, [earlier])
  const reversal: Draft = { ...origin, id, type: 'reversed', ref: entry.id, payload: { reason } }
  const about = { ...origin, id: `${id}:submitted`, by: entry.by, source: entry.source }
  const anew: Build = (state) => {
    const payload = payloadAnew(desk, submission, replaced)
    const policy = desk.policy.at(payload.day)
    const repeats = repeatsOf(
      state,
      { unit: entry.unit, items: payload.items, columns: columnsTold(policy, payload.column) },
      { replaced: replaced?.receipt },
    )
    const receipt = nextReceipt(state, payload.day.slice(0, 4))
    const own = { receipt, repeats: repeats.length ? repeats : undefined }
    return { ...about, type: 'submitted', ref: replaced?.receipt, payload: { ...payload, ...own } }
  }
  const appended = await append(desk, reversal, anew)
  if (appended instanceof Refusal) return appended
  return acceptedAnew(desk, appended[1].entry as EntryOf<'submitted'>)
}

/** What came in time and is mended later is not late; a commission is fulfilled once. */
function payloadAnew(desk: Desk, { receipt, entry, status }: Submission, replaced?: Submission) {
  const { payload, at, ref } = entry
  const { column: key, week, day } = payload
  const column = desk.policy.at(day).columns[key]
  const before = (replaced ?? desk.ledger.find(ref ?? ''))?.entry.payload
  const minutes = latenessOf(desk, { column, week }, at)?.minutes
  const late = replaced && !before?.late ? undefined : minutes
  const isInherited = !replaced && payload.commission === before?.commission
  const commission = isInherited ? undefined : (payload.commission ?? before?.commission)
  // What was signed under its first receipt is not signed again.
  const signOff = status === 'pending' ? payload.signOff : undefined
  return { ...payload, beside: undefined, formerly: receipt, late, commission, signOff }
}

function acceptedAnew(desk: Desk, entry: EntryOf<'submitted'>): Accepted {
  const { column: key, day, repeats = [], formerly, commission } = entry.payload
  const column = desk.policy.at(day).columns[key]
  const past = { repeats, told: toldIn(desk.ledger.state, repeats) }
  const credit = creditOf(desk, entry)
  const waitsFor = waitOf(desk, entry.payload.receipt)
  const about = { column, entry, credit, waitsFor, past, formerly, commission }
  return { kind: 'accepted', ...about, advice: [] }
}
