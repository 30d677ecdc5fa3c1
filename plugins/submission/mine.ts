import {
  type Actor,
  type Desk,
  type Filter,
  forbidden,
  Refusal,
  select,
  type Selection,
  submissionsIn,
} from '../deed'
import { today } from '../calendar'
import type { EntryOf, Submission } from '../ledger'
import { type Column, earns, type Fees } from '../policy'
import type { ScoreBook } from '../score'
import { type Signer, signersOf } from '../signoff'

export interface Mine {
  name: string
  selection: Selection
  submissions: MySubmission[]
}

/** `value` in hundredths of the currency. */
interface Fee extends Pick<Fees, 'name' | 'currency'> {
  value: number
}

export interface MySubmission extends Pick<Submission, 'entry' | 'status'> {
  column: Column
  /** With the points it brought the own unit, where there are any to earn, and what is paid beside. */
  adoptions: { outlet: string; points?: number; fee?: Fee }[]
  /** Who has to sign it first. */
  signers: Signer[]
  /** Why it was given back. */
  reason?: string
}

/** 我的: what the person who asks handed in; in this month when no time is said. */
export function mine(desk: Desk, by: Actor, { units = [], ...filter }: Filter): Mine | Refusal {
  const selection = forbidden(by, 'officer', 'leader') ?? select(desk, filter)
  if (selection instanceof Refusal) return selection
  const { name, unit } = by.person!
  const other = units.find((each) => each !== unit?.name)
  if (other) return new Refusal('submission.mine.others', [other])
  const own = unit ? submissionsIn(desk, { ...selection, units: [unit.name] }) : []
  const submissions = own
    .filter(({ entry }) => entry.by.name === name)
    .map((submission) => {
      const { entry, status } = submission
      const { day, column } = entry.payload
      const adoptions = adoptionsOf(desk, submission)
      const reason = reasonOf(submission)
      const signers = signersOf(desk, submission)
      return {
        entry,
        status,
        adoptions,
        signers,
        reason,
        column: desk.policy.at(day).columns[column],
      }
    })
  return { name, selection, submissions: submissions.toReversed() }
}

function adoptionsOf({ policy, score }: Desk, { entry, adoptions }: Submission) {
  const isEarning = earns(policy.at(entry.payload.day))
  const fees = score.feesIn({ from: entry.payload.day, to: today() })
  const sum = (book: ScoreBook, id: string) => {
    const own = book.pointsOf(id).filter(({ unit }) => unit === entry.unit)
    return own.reduce((all, { value }) => all + value, 0)
  }
  return adoptions.map(({ id, payload: { outlet } }) => {
    const points = sum(score, id)
    const fee = fees && { ...fees, value: sum(score.fees, id) }
    return { outlet, points: isEarning || points ? points : undefined, fee }
  })
}

function reasonOf({ status, history }: Submission): string | undefined {
  if (status !== 'returned') return undefined
  const returned = history.findLast((entry): entry is EntryOf<'returned'> => {
    return entry.type === 'returned'
  })
  return returned?.payload.reason
}
