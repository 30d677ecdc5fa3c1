import { addDays, endOfDay, today } from '../calendar'
import { briefTitle, type Desk } from '../deed'
import { type Entry, type EntryOf, signaturesOf, type Submission } from '../ledger'
import { standingIn } from './depute'
import { say } from './say'
import { type Signer, signersOf } from './signers'

/** Days in which it is of use to hear that nothing is to be signed any more. */
const DAYS = 3

/** Tells those who were asked to sign a manuscript that was taken back, given back or replaced. */
export async function tellOfEnd(desk: Desk, end: Entry): Promise<void> {
  const submission = endedBy(desk, end)
  if (!submission) return
  const { receipt, entry } = submission
  const next = end.type === 'submitted' ? desk.ledger.find(end.payload.receipt) : undefined
  // Whoever is asked about the new one hears of it there.
  const informed = [end.by.name, ...(next ? signersOf(desk, next) : []).map(({ name }) => name)]
  const others = formerSigners(desk, submission).filter(({ name }) => !informed.includes(name))
  const title = briefTitle(entry.payload.title)
  const text = say(`signoff.ended.${end.type}`, { receipt, title, by: end.by.name })
  const until = endOfDay(addDays(today(), DAYS))
  await desk.courier.pushEach(others, { key: `signoff-ended:${receipt}`, text, until })
}

/** `替换 2024-0001，那份不用审了`, to whoever was asked about the earlier one. */
export function insteadLines(desk: Desk, { entry }: Submission, signer: Signer): string[] {
  const earlier = entry.ref ? desk.ledger.find(entry.ref) : undefined
  if (!earlier) return []
  const { name } = signer
  const hasSigned = signaturesOf(earlier).some(({ payload }) => payload.signer === name)
  if (hasSigned) return [say('signoff.instead-signed', [earlier.receipt])]
  const wasAsked =
    formerSigners(desk, earlier).some((each) => each.name === name) && stoodIn(desk, entry, signer)
  return wasAsked ? [say('signoff.instead', [earlier.receipt])] : []
}

/** Whether whoever signs for somebody did so before the new one came. */
function stoodIn(desk: Desk, { unit, at, payload }: EntryOf<'submitted'>, signer: Signer): boolean {
  if (!signer.for) return true
  const deputed = standingIn(desk, unit, signer.for)
  return !!deputed && deputed.at < at && (deputed.payload.from ?? '') <= payload.day
}

/** The manuscript that an entry ends. */
function endedBy({ ledger }: Desk, { type, ref = '' }: Entry): Submission | undefined {
  return isEnd(type) ? ledger.find(ref) : undefined
}

function isEnd(
  type: Entry['type'],
): type is EntryOf<'submitted' | 'withdrawn' | 'returned'>['type'] {
  return type === 'submitted' || type === 'withdrawn' || type === 'returned'
}

/** Who was to take the next step of a manuscript that waits for none any more. */
function formerSigners(desk: Desk, submission: Submission): Signer[] {
  const { signOff = [] } = submission.entry.payload
  const isOpen = signaturesOf(submission).length < signOff.length
  return isOpen ? signersOf(desk, { ...submission, status: 'pending' }) : []
}
