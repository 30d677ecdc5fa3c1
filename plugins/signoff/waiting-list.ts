import { today, type Period } from '../calendar'
import { type Actor, type Desk, forbidden, type Refusal } from '../deed'
import type { Submission } from '../ledger'
import { waitingFor } from './signers'

/** What waits for somebody, and how their unit stands. */
export interface WaitingList {
  waiting: Submission[]
  /** None for an editor without a unit; no rank where nothing earns points. */
  unit?: { name: string; handedIn: number; pending: number; points: number; rank?: number }
  period: Period
}

/** 待签: what waits for the person who asks, and their unit's work of the period. */
export function askWaiting(desk: Desk, by: Actor, period: Period): WaitingList | Refusal {
  const refusal = forbidden(by, 'officer', 'leader')
  if (refusal) return refusal
  const { unit } = by.person!
  const waiting = waitingFor(desk, by)
  if (!unit) return { waiting, period }
  const own = desk.ledger.submissions(unit.name, period.from, today())
  const count = (status: Submission['status']) =>
    own.filter((each) => each.status === status).length
  const { points, rank } = desk.score.standing(unit.name, period)
  const isRanked = desk.policy.at().points.length > 0 || points !== 0
  const counts = { handedIn: count('accepted'), pending: count('pending') }
  const standing = { ...counts, points, rank: isRanked ? rank : undefined }
  return { waiting, unit: { name: unit.name, ...standing }, period }
}
