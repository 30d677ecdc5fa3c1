import { type Actor, type Desk, forbidden, noManuscript, Refusal } from '../deed'
import { isHandedIn, type Submission } from '../ledger'
import { enterAnew } from './enter-anew'
import { isHandled } from './handled'
import { type Accepted, creditOf, waitOf } from './outcome'

/** 替换: a manuscript takes the place of the earlier one it counts beside, or of another that is said. */
export async function replaceEarlier(
  desk: Desk,
  by: Actor,
  { receipt, earlier }: { receipt: string; earlier?: string },
): Promise<Accepted | Refusal> {
  const submission = ownSubmission(desk, by, receipt)
  if (submission instanceof Refusal) return submission
  const { beside } = submission.entry.payload
  const replaced = replaceable(desk, submission, earlier ?? beside ?? '')
  if (replaced instanceof Refusal) return replaced
  return enterAnew(desk, by, submission, replaced)
}

/** 补充: a manuscript that replaced an earlier one counts beside it. */
export async function countBeside(
  desk: Desk,
  by: Actor,
  receipt: string,
): Promise<Accepted | Refusal> {
  const submission = ownSubmission(desk, by, receipt)
  if (submission instanceof Refusal) return submission
  const { entry } = submission
  if (!isInQuestion(submission)) return new Refusal('submission.choice.none')
  if (entry.ref) return enterAnew(desk, by, submission)
  const column = desk.policy.at(entry.payload.day).columns[entry.payload.column]
  const waitsFor = waitOf(desk, receipt)
  return { kind: 'accepted', column, entry, credit: creditOf(desk, entry), waitsFor, advice: [] }
}

/** Whether a manuscript replaced another, or its officer was asked if it should. */
export function isInQuestion({ entry }: Submission): boolean {
  return entry.ref !== undefined || entry.payload.beside !== undefined
}

/** The accepted manuscript of a receipt, if it is the actor's to decide on. */
function ownSubmission(desk: Desk, by: Actor, receipt: string): Submission | Refusal {
  const refusal = forbidden(by, 'officer', 'leader')
  if (refusal) return refusal
  const submission = desk.ledger.find(receipt)
  if (!submission) return noManuscript(desk, receipt, 'submission.unknown')
  const { role, unit } = by.person!
  const { entry, status } = submission
  if (role !== 'editor' && unit?.name !== entry.unit) {
    return new Refusal('submission.not-yours', [receipt, entry.unit])
  }
  if (!isHandedIn(submission)) return new Refusal(`deed.${status}`, [receipt])
  const isSettled = isHandled(desk.ledger.state, submission)
  return isSettled ? new Refusal('submission.choice.handled', [receipt]) : submission
}

/** The manuscript of a receipt, if another one can take its place. */
function replaceable(
  { ledger }: Desk,
  { entry }: Submission,
  receipt: string,
): Submission | Refusal {
  const earlier = ledger.find(receipt)
  const { column, week } = entry.payload
  const isEarlier = earlier && earlier.entry.seq < entry.seq && earlier.entry.unit === entry.unit
  const isAlike = earlier?.entry.payload.column === column && earlier.entry.payload.week === week
  if (!isEarlier || !isAlike) {
    return new Refusal('submission.choice.nothing', [entry.payload.receipt])
  }
  const { status } = earlier
  const isOpen = isHandedIn(earlier) || status === 'returned'
  if (!isOpen) return new Refusal(`deed.${status}`, [receipt])
  const isSettled = isHandled(ledger.state, earlier)
  return isSettled ? new Refusal('submission.choice.handled', [receipt]) : earlier
}
