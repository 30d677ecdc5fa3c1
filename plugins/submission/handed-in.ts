import {
  type Actor,
  type Desk,
  type Filter,
  forbidden,
  Refusal,
  selectOpen,
  type Selection,
  submissionsIn,
} from '../deed'
import type { Submission } from '../ledger'

export interface HandedIn {
  selection: Selection
  /** Of any status, the latest first. */
  submissions: Submission[]
}

/** 台账: what was handed in, whatever became of it; in this month when no time is said, and in the last while it is open. */
export function handedIn(desk: Desk, by: Actor, filter: Filter): HandedIn | Refusal {
  const selection = forbidden(by, 'editor') ?? selectOpen(desk, filter)
  if (selection instanceof Refusal) return selection
  return { selection, submissions: submissionsIn(desk, selection).toReversed() }
}
