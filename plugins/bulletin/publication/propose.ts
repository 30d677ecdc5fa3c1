import { type Period, today } from '../../calendar'
import { type Actor, type Desk, forbidden, Refusal } from '../../deed'
import { publishedBefore } from './publish'
import { type Affairs, affairsOf, type Results, resultsOf } from './results'
import { monthBefore, monthKey, monthOf, scopeOf } from './scope'

/** What would be made public, and what is open yet. */
export interface Proposal {
  results: Results
  affairs: Affairs
  /** No group is served: only whoever asks can be shown it. */
  isAlone: boolean
}

/**
 * What would be made public of a period, and whether for good: `publish` then does it, or
 * `showInterim`. Without a period the month before as long as it is not public, then this month.
 */
export function propose(
  desk: Desk,
  by: Actor,
  { period = usualPeriod(desk) }: { period?: Period },
): Proposal | Refusal {
  const refusal = forbidden(by)
  if (refusal) return refusal
  const day = today()
  if (period.from > day) return new Refusal('bulletin.publication.future', [period.label])
  const scope = scopeOf(period, day)
  const published = scope.isFinal && desk.ledger.state.published.get(monthKey(period))
  if (published) return publishedBefore(published)
  const results = resultsOf(desk, scope, day)
  if (!results.board.rows.length) {
    return new Refusal('bulletin.publication.nobody', [period.label])
  }
  const isAlone = desk.courier.groups().length === 0
  return { results, affairs: affairsOf(desk, period), isAlone }
}

function usualPeriod({ ledger, score }: Desk): Period {
  const day = today()
  const before = monthBefore(day)
  const isOpen = !ledger.state.published.has(monthKey(before))
  return isOpen && score.board(before).rows.length > 0 ? before : monthOf(day)
}
