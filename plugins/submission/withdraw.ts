import {
  type Actor,
  append,
  type Desk,
  forbidden,
  originOf,
  noManuscript,
  Refusal,
  totalOf,
} from '../deed'
import { isHandedIn, type Submission } from '../ledger'
import type { Person } from '../roster'
import { type Credit, creditOf } from './outcome'

/** `points` is what is taken away: less than it had earned, where a repetition of it counts now. */
export type Withdrawn = Credit & { title: string }

/** 撤回: a unit takes back what it handed in, until it is adopted. */
export async function withdraw(
  desk: Desk,
  by: Actor,
  receipt: string,
): Promise<Withdrawn | Refusal> {
  const refusal = forbidden(by, 'officer', 'leader')
  if (refusal) return refusal
  const submission = desk.ledger.find(receipt)
  if (!submission || submission.status === 'reversed') {
    return noManuscript(desk, receipt, 'submission.unknown')
  }
  const { entry } = submission
  const origin = originOf(desk, by, entry.unit)
  // The same message asked again gives the same answer.
  const isDone = desk.ledger.state.entries.get(origin.id)?.ref === receipt
  const obstacle = isDone ? undefined : obstacleTo(submission, by.person!)
  if (obstacle) return new Refusal(`submission.withdraw.${obstacle}`, [receipt, entry.unit])
  const appended = await append(desk, { ...origin, type: 'withdrawn', ref: receipt, payload: {} })
  // A colleague was faster.
  if (appended instanceof Refusal) return new Refusal('submission.withdraw.withdrawn', [receipt])
  const withdrawn = appended[0].entry
  const points = -totalOf(desk, [withdrawn])
  return { ...creditOf(desk, entry, withdrawn), title: entry.payload.title, points }
}

function obstacleTo({ entry, status, adoptions }: Submission, { role, unit }: Person) {
  if (role !== 'editor' && unit?.name !== entry.unit) return 'not-yours'
  if (!isHandedIn({ status })) return status
  return adoptions.length ? 'adopted' : undefined
}
