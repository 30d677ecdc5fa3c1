import { type Actor, append, type Desk, Refusal } from '../deed'
import { bySha, type EntryOf, nextReceipt, type Submission } from '../ledger'
import { reopenWeek } from './closed-week'
import { inherit, progressSince, refusedVersion, returnOf } from './earlier'
import { originOfFile, refusedDraft, submittedDraft } from './entry-drafts'
import { adviceOf, errorsOf, type Handed, properNameOf } from './handed'
import { inLightOf } from './in-light'
import { type Accepted, creditOf, type HandInOutcome, uncountedBy, waitOf } from './outcome'
import { pastOf } from './look-back'

/** Accepts or refuses a manuscript that was judged, in the light of its earlier version. */
export async function decide(
  desk: Desk,
  by: Actor,
  handed: Handed,
): Promise<HandInOutcome | Refusal> {
  handed.refused ??= await refusedVersion(desk, by, handed)
  if (handed.refused) inherit(desk, handed, handed.refused)
  reopenWeek(desk, handed)
  return errorsOf(handed).length ? refuse(desk, by, handed) : accept(desk, by, handed)
}

async function refuse(desk: Desk, by: Actor, handed: Handed): Promise<HandInOutcome | Refusal> {
  const { manuscript, refused } = handed
  const errors = errorsOf(handed)
  const rename = properNameOf(errors)
  const progress = refused && progressSince(desk, handed, refused, errors)
  const appended = await append(desk, refusedDraft(desk, by, handed, { rename }))
  if (appended instanceof Refusal) return appended
  const entry = appended[0].entry as EntryOf<'refused'>
  const fileName = manuscript.format === 'text' ? undefined : manuscript.fileName
  const advice = adviceOf(handed)
  return { kind: 'refused', entry, fileName, errors, advice, rename, progress }
}

async function accept(desk: Desk, by: Actor, handed: Handed): Promise<HandInOutcome | Refusal> {
  const returned = returnOf(desk, handed)
  if (returned) return { kind: 'unheeded', ...returned }
  let known: Handed = handed
  // Two officers of a unit may hand in the same file, or mend the same one, at the same moment.
  const appended = await append(desk, (state, day) => {
    const twin = bySha(state, handed.unit.name, handed.file.sha256)
    if (twin) return twin.entry
    known = inLightOf(desk, handed, pastOf(desk, state, handed))
    return submittedDraft(desk, by, known, { receipt: nextReceipt(state, day.slice(0, 4)), day })
  })
  if (appended instanceof Refusal) return appended
  const [{ entry, isNew }] = appended as [{ entry: EntryOf<'submitted'>; isNew: boolean }]
  if (!isNew) return takenBefore(desk, by, handed, entry)
  const { column, lateness, commission, refused, past } = known
  const credit = creditOf(desk, entry)
  const waitsFor = waitOf(desk, entry.payload.receipt)
  const progress = refused && progressSince(desk, known, refused, [])
  const advice = adviceOf(known)
  const uncounted = uncountedBy(desk.policy.at(entry.payload.day), entry.payload)
  const marked = { column, entry, credit, waitsFor, uncounted }
  const about = { ...marked, lateness, commission, progress, advice, past }
  return { kind: 'accepted', ...about }
}

/** What may be said of a manuscript that counts by now: its last signature came. */
export function acceptedOutcome(desk: Desk, { entry }: Submission): Accepted {
  const { day, column: key, commission } = entry.payload
  const column = desk.policy.at(day).columns[key]
  const credit = creditOf(desk, entry)
  return { kind: 'accepted', column, entry, credit, commission, advice: [] }
}

/** The answer to a file that is in the ledger already, perhaps from this very message. */
export function takenBefore(
  desk: Desk,
  by: Actor,
  stored: Pick<Handed, 'unit' | 'author' | 'file' | 'column'>,
  entry: EntryOf<'submitted'>,
): HandInOutcome {
  const { column } = stored
  if (entry.id !== originOfFile(desk, by, stored).id) {
    const isPending = desk.ledger.find(entry.payload.receipt)?.status === 'pending'
    return { kind: 'received-before', column, entry, isPending }
  }
  const credit = creditOf(desk, entry)
  const waitsFor = waitOf(desk, entry.payload.receipt)
  return { kind: 'accepted', column, entry, credit, waitsFor, advice: [], isRepeated: true }
}
