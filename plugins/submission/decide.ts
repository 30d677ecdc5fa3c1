import { type Actor, append, type Desk, Refusal } from '../deed'
import { type Build, bySha, type EntryOf, nextReceipt } from '../ledger'
import { inherit, progressSince, refusedVersion, replacedBy, unheededReason } from './earlier'
import { originOfFile, refusedDraft, submittedDraft } from './entry-drafts'
import { adviceOf, errorsOf, type Handed, properNameOf } from './handed'
import { latenessOf } from './lateness'
import { creditOf, type HandInOutcome } from './outcome'

/** Accepts or refuses a manuscript that was judged, in the light of its earlier version. */
export async function decide(
  desk: Desk,
  by: Actor,
  handed: Handed,
): Promise<HandInOutcome | Refusal> {
  handed.refused ??= await refusedVersion(desk, by, handed)
  if (handed.refused) inherit(desk, handed, handed.refused)
  return errorsOf(handed).length ? refuse(desk, by, handed) : accept(desk, by, handed)
}

async function refuse(desk: Desk, by: Actor, handed: Handed): Promise<HandInOutcome | Refusal> {
  const { manuscript, refused } = handed
  const errors = errorsOf(handed)
  const rename = properNameOf(errors)
  const appended = await append(desk, refusedDraft(desk, by, handed, { rename }))
  if (appended instanceof Refusal) return appended
  const entry = appended[0].entry as EntryOf<'refused'>
  const fileName = manuscript.format === 'text' ? undefined : manuscript.fileName
  const progress = refused && progressSince(refused, errors)
  return { kind: 'refused', entry, fileName, errors, rename, progress }
}

async function accept(desk: Desk, by: Actor, handed: Handed): Promise<HandInOutcome | Refusal> {
  const earlier = replacedBy(desk, handed)
  const reason = earlier && unheededReason(earlier, handed)
  if (reason) return { kind: 'unheeded', receipt: earlier.receipt, reason }
  // What came in time and is mended later is not late.
  const isInTime = earlier && !earlier.entry.payload.late
  handed.lateness = isInTime ? undefined : latenessOf(desk, handed)
  handed.commission ??= earlier?.entry.payload.commission
  const appended = await append(desk, submit(desk, by, handed, earlier?.receipt))
  if (appended instanceof Refusal) return appended
  const [{ entry, isNew }] = appended as [{ entry: EntryOf<'submitted'>; isNew: boolean }]
  if (!isNew) return takenBefore(desk, by, handed, entry)
  const { column, lateness, commission, refused } = handed
  const credit = creditOf(desk, entry)
  const progress = refused && progressSince(refused, [])
  const advice = adviceOf(handed)
  return { kind: 'accepted', column, entry, credit, lateness, commission, progress, advice }
}

/** Two officers of a unit may hand in the same file, or mend the same one, at the same moment. */
function submit(desk: Desk, by: Actor, handed: Handed, earlier?: string): Build {
  return (state, day) => {
    const twin = bySha(state, handed.unit.name, handed.file.sha256)
    const status = earlier && state.submissions.get(earlier)?.status
    const ref = status === 'accepted' || status === 'returned' ? earlier : undefined
    const receipt = nextReceipt(state, day.slice(0, 4))
    return twin?.entry ?? submittedDraft(desk, by, handed, { receipt, day, ref })
  }
}

/** The answer to a file that is in the ledger already, perhaps from this very message. */
export function takenBefore(
  desk: Desk,
  by: Actor,
  stored: Pick<Handed, 'unit' | 'author' | 'file' | 'column'>,
  entry: EntryOf<'submitted'>,
): HandInOutcome {
  const { column } = stored
  if (entry.id !== originOfFile(desk, by, stored).id)
    return { kind: 'received-before', column, entry }
  const credit = creditOf(desk, entry)
  return { kind: 'accepted', column, entry, credit, advice: [], isRepeated: true }
}
