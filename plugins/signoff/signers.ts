import { today } from '../calendar'
import type { Actor, Desk } from '../deed'
import { type EntryOf, signaturesOf, type Submission } from '../ledger'
import { type Contact, type Person, sameName } from '../roster'

type Books = Pick<Desk, 'roster' | 'ledger'>

/** A step of a manuscript's sign-off that is to be taken next; `no` from 0. */
export interface Step {
  no: number
  by: 'deputy' | 'principal' | 'school' | 'editor'
  /** Of a leader of the school: 副院长. */
  post?: string
  /** What it is called: 审签, 保密审核. */
  name: string
}

/** Somebody who can take a step. */
export interface Signer extends Contact {
  /** The leader they sign for (代签). */
  for?: string
}

/** The step that a manuscript waits for; undefined when it waits for none. */
export function nextStep({ status, entry, ...submission }: Submission): Step | undefined {
  if (status !== 'pending') return undefined
  const no = signaturesOf(submission).length
  return { no, ...entry.payload.signOff![no] }
}

/** Since when a manuscript waits for its next step. */
export function stepSince({ entry, history }: Submission): Date {
  const last = history.findLast(({ type }) => type === 'signed' || type === 'forwarded')
  return new Date((last ?? entry).at)
}

/**
 * Who can take the step a manuscript waits for: the leaders it is for, else those above them, or whom
 * it was passed on to; and who signs for them at present.
 */
export function signersOf(books: Books, submission: Submission): Signer[] {
  const step = nextStep(submission)
  if (!step) return []
  const { unit } = submission.entry
  const asked = forwardedTo(books, submission, step) ?? leadersFor(books, unit, step)
  const deputies = asked.flatMap((leader) => standInFor(books, submission, leader))
  return [...asked, ...deputies]
}

/** Whether somebody can take the step a manuscript waits for. */
export function signerAmong(
  books: Books,
  submission: Submission,
  { person }: Pick<Actor, 'person'>,
): Signer | undefined {
  if (!person) return undefined
  const isHome =
    person.role === 'editor' || isOfSchool(person) || person.unit?.name === submission.entry.unit
  const signers = signersOf(books, submission)
  return signers.find((each) => {
    return sameName(each.name, person.name) && (isHome || isForwarded(submission, each))
  })
}

/** The manuscripts that wait for somebody, the oldest first. */
export function waitingFor(books: Books, by: Pick<Actor, 'person'>): Submission[] {
  return pendingIn(books).filter((submission) => signerAmong(books, submission, by))
}

/** Every manuscript that waits for a signature, the oldest first. */
export function pendingIn({ ledger }: Pick<Desk, 'ledger'>): Submission[] {
  return [...ledger.state.submissions.values()].filter(({ status }) => status === 'pending')
}

/** The last that a step was passed on to (转办). */
function forwardedTo({ roster }: Books, submission: Submission, { no }: Step) {
  const to = forwardingOf(submission, no)?.payload.to
  if (!to) return undefined
  return [
    peopleOf(roster, submission.entry.unit).find(isNamed(to)) ?? roster.person(to) ?? { name: to },
  ]
}

/** Leaders and officers of a unit, with the accounts they are known by. */
export function peopleOf(roster: Desk['roster'], unit: string): Contact[] {
  return [...roster.leadersOf(unit), ...roster.officersOf(unit)]
}

function isNamed(said: string) {
  return ({ name }: Contact) => sameName(name, said)
}

function forwardingOf({ history }: Submission, no: number): EntryOf<'forwarded'> | undefined {
  return history.findLast((entry): entry is EntryOf<'forwarded'> => {
    return entry.type === 'forwarded' && entry.payload.step === no
  })
}

function isForwarded(submission: Submission, { name }: Signer): boolean {
  const to = forwardingOf(submission, nextStep(submission)!.no)?.payload.to
  return to !== undefined && sameName(to, name)
}

/** Whether somebody leads units but is of none. */
export function isOfSchool({ role, unit }: Pick<Person, 'role' | 'unit'>): boolean {
  return role === 'leader' && !unit
}

/** A unit without a deputy leader is signed for by its principal; a leader of the school by nobody else. */
export function leadersFor(
  { roster }: Pick<Books, 'roster'>,
  unit: string,
  { by, post }: Pick<Step, 'by' | 'post'>,
): Contact[] {
  if (by === 'editor') return roster.editors
  if (by === 'school') return roster.inChargeOf(unit).filter((each) => each.post === post)
  const leaders = roster.leadersOf(unit)
  const own = leaders.filter(({ role }) => role === by)
  return own.length ? own : leaders.filter(({ role }) => role === 'principal')
}

/** Nobody signs what they handed in themselves in another's stead. */
function standInFor({ roster, ledger }: Books, { entry }: Submission, leader: Contact): Signer[] {
  const deputed = ledger.entries.findLast((each): each is EntryOf<'deputed'> => {
    const isOfUnit = each.type === 'deputed' && each.unit === entry.unit
    const { from = '', leader: own } = isOfUnit ? each.payload : { leader: '' }
    return isOfUnit && sameName(own, leader.name) && from <= today()
  })
  if (!deputed || deputed.payload.until < today()) return []
  const { to } = deputed.payload
  if (sameName(to, leader.name) || sameName(to, entry.by.name)) return []
  const person = peopleOf(roster, entry.unit).find(isNamed(to))
  return person ? [{ ...person, for: leader.name }] : []
}
