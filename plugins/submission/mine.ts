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
import type { EntryOf, Submission } from '../ledger'
import { type Column, earns } from '../policy'
import { type Signer, signersOf } from '../signoff'

export interface Mine {
  name: string
  selection: Selection
  submissions: MySubmission[]
}

export interface MySubmission extends Pick<Submission, 'entry' | 'status'> {
  column: Column
  /** With the points it brought the own unit, where there are any to earn. */
  adoptions: { outlet: string; points?: number }[]
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
  return adoptions.map(({ id, payload: { outlet } }) => {
    const own = score.pointsOf(id).filter(({ unit }) => unit === entry.unit)
    const points = own.reduce((sum, { value }) => sum + value, 0)
    return { outlet, points: isEarning || points ? points : undefined }
  })
}

function reasonOf({ status, history }: Submission): string | undefined {
  if (status !== 'returned') return undefined
  const returned = history.findLast((entry): entry is EntryOf<'returned'> => {
    return entry.type === 'returned'
  })
  return returned?.payload.reason
}
