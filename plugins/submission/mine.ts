import type { Period } from '../calendar'
import { type Actor, type Desk, forbidden, type Refusal } from '../deed'
import type { Submission } from '../ledger'
import type { Column } from '../policy'

export interface Mine {
  name: string
  period: Period
  submissions: (Pick<Submission, 'entry' | 'status' | 'adoptions'> & { column: Column })[]
}

/** 我的: what the person who asks handed in. */
export function mine({ ledger, policy }: Desk, by: Actor, period: Period): Mine | Refusal {
  const refusal = forbidden(by, 'officer', 'leader')
  if (refusal) return refusal
  const { name, unit } = by.person!
  const submissions = ledger
    .submissions(unit?.name ?? '', period.from, period.to)
    .filter(({ entry, status }) => entry.by.name === name && status !== 'reversed')
    .map(({ entry, status, adoptions }) => {
      const { day, column } = entry.payload
      return { entry, status, adoptions, column: policy.at(day).columns[column] }
    })
  return { name, period, submissions: submissions.toReversed() }
}
