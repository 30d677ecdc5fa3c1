import { type Actor, append, type Desk, forbidden, originOf, noManuscript, Refusal } from '../deed'
import type { Draft, Submission } from '../ledger'
import { sameName } from '../roster'
import { colleague, maySign, tooLow } from './passing'
import { nextStep, type Signer, signerAmong, signersOf } from './signers'

/** What a leader decided, and how the manuscript now stands. */
export interface Decided {
  verdict: 'signed' | 'returned' | 'forwarded'
  submission: Submission
  /** Who is to sign next; nobody when the sign-off is over. */
  next: Signer[]
}

/** 通过: takes the step a manuscript waits for. An editor may enter what was signed on paper. */
export async function sign(
  desk: Desk,
  by: Actor,
  { receipt, opinion, paper }: { receipt: string; opinion?: string; paper?: string },
): Promise<Decided | Refusal> {
  const pending = pendingFor(desk, by, receipt, paper)
  if (pending instanceof Refusal) return pending
  const { submission, signer, step } = pending
  const payload = {
    step,
    signer: signer.name,
    for: signer.for,
    opinion,
    paper: signer.isOnPaper ? paper : undefined,
  }
  return decide(desk, by, submission, 'signed', { type: 'signed', payload })
}

/** 退回: the leader gives the manuscript back to its officer, saying why. */
export async function turnBack(
  desk: Desk,
  by: Actor,
  { receipt, opinion }: { receipt: string; opinion?: string },
): Promise<Decided | Refusal> {
  const pending = pendingFor(desk, by, receipt)
  if (pending instanceof Refusal) {
    const isTooLate = pending.reason === 'signoff.not-pending.accepted'
    return isTooLate ? new Refusal('signoff.too-late', [receipt]) : pending
  }
  if (!opinion) return new Refusal('signoff.opinion-expected', [receipt])
  const payload = { reason: opinion }
  return decide(desk, by, pending.submission, 'returned', { type: 'returned', payload })
}

/** 转办: another leader, or a colleague of the unit, is to decide. */
export async function forward(
  desk: Desk,
  by: Actor,
  { receipt, to, opinion }: { receipt: string; to?: string; opinion?: string },
): Promise<Decided | Refusal> {
  const pending = pendingFor(desk, by, receipt)
  if (pending instanceof Refusal) return pending
  const { submission, step } = pending
  if (!to) return new Refusal('signoff.to-expected', [receipt])
  const person = colleague(desk, submission, to)
  if (person instanceof Refusal) return person
  const { name } = person
  const isThere = signersOf(desk, submission).some((each) => sameName(each.name, name))
  if (isThere) return new Refusal('signoff.to-same', [receipt, name])
  if (!maySign(desk, submission, person)) return tooLow(desk, submission, name)
  const payload = { step, to: name, opinion }
  return decide(desk, by, submission, 'forwarded', { type: 'forwarded', payload })
}

type Pending = { submission: Submission; step: number; signer: Signer & { isOnPaper?: boolean } }

/** A manuscript that this person may decide on; on paper, an editor may for the leader. */
function pendingFor(desk: Desk, by: Actor, receipt: string, paper = ''): Pending | Refusal {
  const refusal = forbidden(by, 'officer', 'leader')
  if (refusal) return refusal
  const submission = desk.ledger.find(receipt)
  if (!submission) return noManuscript(desk, receipt)
  const step = nextStep(submission)
  if (!step) return new Refusal(`signoff.not-pending.${submission.status}`, [receipt])
  const signer = signerAmong(desk, submission, by)
  if (signer) return { submission, step: step.no, signer }
  const signers = signersOf(desk, submission)
  const names = signers.map(({ name }) => name).join('、')
  if (by.person!.role !== 'editor') {
    return new Refusal(`signoff.not-yours${names ? '' : '-nobody'}`, [receipt, names])
  }
  if (!paper) return new Refusal('signoff.paper-expected', [receipt, names])
  const named = signers.find(({ name }) => paper.includes(name)) ?? signers[0]
  const someone = named ?? { name: submission.entry.unit }
  return { submission, step: step.no, signer: { ...someone, isOnPaper: true } }
}

async function decide(
  desk: Desk,
  by: Actor,
  { receipt, entry }: Submission,
  verdict: Decided['verdict'],
  said: Pick<Draft, 'type' | 'payload'>,
): Promise<Decided | Refusal> {
  const origin = originOf(desk, by, entry.unit, receipt, verdict)
  const appended = await append(desk, { ...origin, ...said, ref: receipt } as Draft)
  if (appended instanceof Refusal) return appended
  const submission = desk.ledger.find(receipt)!
  return { verdict, submission, next: signersOf(desk, submission) }
}
