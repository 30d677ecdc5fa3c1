import { parsePeriod, type Period, today } from '../calendar'
import { acceptedIn, type Actor, type Desk, forbidden, type Refusal } from '../deed'
import type { Submission } from '../ledger'

export interface WaitingSubmissions {
  period: Period
  accepted: number
  /** Those not adopted yet, the latest first. */
  waiting: Submission[]
}

/** This month's submissions that were not adopted yet. */
export function waiting(desk: Desk, by: Actor): WaitingSubmissions | Refusal {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  const period = parsePeriod('', today())!
  const accepted = acceptedIn(desk, period).toSorted((a, b) => b.entry.seq - a.entry.seq)
  const open = accepted.filter(({ adoptions }) => !adoptions.length)
  return { period, accepted: accepted.length, waiting: open }
}
