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
import type { Submission } from '../ledger'

export interface WaitingSubmissions {
  selection: Selection
  accepted: number
  /** Those not adopted yet, the latest first. */
  waiting: Submission[]
}

/** Submissions that were not adopted yet; of this month when no time is said. */
export function waiting(desk: Desk, by: Actor, filter: Filter = {}): WaitingSubmissions | Refusal {
  const selection = forbidden(by, 'editor') ?? select(desk, filter)
  if (selection instanceof Refusal) return selection
  const all = submissionsIn(desk, selection).toReversed()
  const accepted = all.filter(({ status }) => status === 'accepted')
  const open = accepted.filter(({ adoptions }) => !adoptions.length)
  return { selection, accepted: accepted.length, waiting: open }
}
