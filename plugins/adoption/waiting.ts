import type { Period } from '../calendar'
import {
  type Actor,
  type Desk,
  type Filter,
  forbidden,
  openMonth,
  Refusal,
  selectOpen,
  type Selection,
  submissionsIn,
} from '../deed'
import type { Submission } from '../ledger'

export interface WaitingSubmissions {
  selection: Selection
  accepted: number
  /** Those not adopted yet, the latest first. */
  waiting: Submission[]
  /** The month before, when it is in the selection since nothing was said of the time. */
  open?: Period
}

/** Submissions that were not adopted yet; of this month when no time is said, and of the last while it is open. */
export function waiting(desk: Desk, by: Actor, filter: Filter = {}): WaitingSubmissions | Refusal {
  const selection = forbidden(by, 'editor') ?? selectOpen(desk, filter)
  if (selection instanceof Refusal) return selection
  const all = submissionsIn(desk, selection).toReversed()
  const accepted = all.filter(({ status }) => status === 'accepted')
  const open = accepted.filter(({ adoptions }) => !adoptions.length)
  const before = filter.week || filter.period ? undefined : openMonth(desk)
  const isIn = before?.from === selection.period.from
  return {
    selection,
    accepted: accepted.length,
    waiting: open,
    open: isIn ? before : undefined,
  }
}
