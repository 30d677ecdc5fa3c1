import { type Actor, append, authorOf, type Desk, forbidden, Refusal } from '../deed'
import { type Build, bySha, type EntryOf, nextReceipt } from '../ledger'
import type { StoredFile } from '../storage'
import { confidential, destroy } from './confidential'
import { creditOf } from './credit'
import { inherit, progressSince, refusedVersion, replacedBy, unheededReason } from './earlier'
import { refusedDraft, submissionId, submittedDraft } from './entry-drafts'
import { adviceOf, errorsOf, type Handed, type Offered } from './handed'
import { judge } from './judge'
import { latenessOf } from './lateness'
import type { HandInOutcome } from './outcome'
import { properNameOf } from './proper-name'

/** What is known of a manuscript whose bytes are on disk and have not been read yet. */
type Stored = Omit<Handed, 'manuscript' | 'findings' | 'items'> & Pick<Offered, 'manuscript'>

/** Why somebody may not hand this in; undefined when they may. */
export function hindranceOf(by: Actor, { unit, fileName }: Pick<Offered, 'unit' | 'fileName'>) {
  const refusal = forbidden(by, 'officer', 'leader')
  if (refusal) return refusal
  const { role, unit: own = unit } = by.person!
  const isTheirs = role === 'editor' || own.name === unit.name
  return isTheirs ? undefined : new Refusal('submission.not-yours', [fileName, unit.name])
}

/** Takes a manuscript into the ledger: accepted, or refused with what has to be mended. */
export async function handIn(
  desk: Desk,
  by: Actor,
  { fileName, bytes, ...offered }: Offered,
): Promise<HandInOutcome | Refusal> {
  const hindrance = hindranceOf(by, { fileName, ...offered })
  if (hindrance) return hindrance
  const file = { ...(await desk.storage.files.put(bytes)), name: fileName }
  return settle(desk, by, { ...offered, file, author: authorOf(by) })
}

/** Judges a manuscript that is on disk and records the verdict. The very same file is taken once. */
export async function settle(
  desk: Desk,
  by: Actor,
  stored: Stored,
): Promise<HandInOutcome | Refusal> {
  const before = desk.ledger.bySha(stored.unit.name, stored.file.sha256)
  if (before) return takenBefore(desk, by, stored, before.entry)
  const manuscript = stored.manuscript ?? (await read(desk, stored.file))
  const handed: Handed = { ...stored, manuscript, ...judge(desk, { ...stored, manuscript }) }
  const secret = confidential(handed)
  if (secret) return destroy(desk, by, handed, secret)
  handed.refused ??= await refusedVersion(desk, by, handed)
  if (handed.refused) inherit(desk, handed, handed.refused)
  return errorsOf(handed).length ? refuse(desk, by, handed) : accept(desk, by, handed)
}

/** By its path: the bytes need not be copied to the worker. */
function read({ storage, manuscript }: Desk, { sha256, name }: StoredFile) {
  return manuscript.read(storage.files.path(sha256), name)
}

async function refuse(desk: Desk, by: Actor, handed: Handed): Promise<HandInOutcome | Refusal> {
  const { manuscript, refused } = handed
  const errors = errorsOf(handed)
  const rename = properNameOf(errors)
  const appended = await append(desk, refusedDraft(desk, by, handed, { rename }))
  if (appended instanceof Refusal) return appended
  return {
    kind: 'refused',
    entry: appended[0].entry as EntryOf<'refused'>,
    fileName: manuscript.format === 'text' ? undefined : manuscript.fileName,
    errors,
    rename,
    progress: refused && progressSince(refused, errors),
  }
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
function takenBefore(
  desk: Desk,
  by: Actor,
  stored: Pick<Handed, 'unit' | 'author' | 'file' | 'column'>,
  entry: EntryOf<'submitted'>,
): HandInOutcome {
  const { column } = stored
  if (entry.id !== submissionId(desk, by, stored)) return { kind: 'received-before', column, entry }
  const credit = creditOf(desk, entry)
  return { kind: 'accepted', column, entry, credit, advice: [], isRepeated: true }
}
