import { type Period, today } from '../../calendar'
import { type Actor, type Desk, forbidden, Refusal } from '../../deed'
import type { EntryOf } from '../../ledger'
import { say } from '../say'
import { publishedBefore } from './publish'
import { type Affairs, affairsOf, type Results, resultsOf } from './results'
import { everyOf, monthKey, periodAround, periodBefore, scopeOf } from './scope'

/** What would be made public, and what is open yet. */
export interface Proposal {
  results: Results
  affairs: Affairs
  /** What the regulation makes public at once. */
  every: 'month' | 'quarter'
  /** No group is served: only whoever asks can be shown it. */
  isAlone: boolean
  /** This month (or quarter) is proposed since there is nothing to publish of the one before. */
  instead?: Instead
}

/** The month or quarter before has no points, or is public since `published`. */
export interface Instead {
  before: Period
  published?: EntryOf<'published'>
}

/**
 * What would be made public of a period, and whether for good: `publish` then does it, or
 * `showInterim`. Without a period the month, or quarter, before as long as it is not public, then this one.
 */
export function propose(
  desk: Desk,
  by: Actor,
  { period: asked }: { period?: Period },
): Proposal | Refusal {
  const refusal = forbidden(by)
  if (refusal) return refusal
  const day = today()
  const policy = desk.policy.at(day)
  const before = periodBefore(policy, day)
  const instead = asked ? undefined : insteadOf(desk, before)
  const period = asked ?? (instead ? periodAround(policy, day) : before)
  if (period.from > day) return new Refusal('bulletin.publication.future', [period.label])
  const scope = scopeOf(policy, period, day)
  const published = scope.isFinal && desk.ledger.state.published.get(monthKey(period))
  if (published) return publishedBefore(published)
  const results = resultsOf(desk, scope, day)
  if (!results.board.rows.length) return nothingOf(period, instead)
  const every = everyOf(policy)
  const isAlone = desk.courier.groups().length === 0
  return { results, affairs: affairsOf(desk, period), every, isAlone, instead }
}

function insteadOf({ ledger, score }: Desk, before: Period): Instead | undefined {
  const published = ledger.state.published.get(monthKey(before))
  return published || !score.board(before).rows.length ? { before, published } : undefined
}

function nothingOf({ label }: Period, instead?: Instead): Refusal {
  if (instead?.published) return publishedBefore(instead.published)
  const both = instead && [instead.before.label, label].join(say('bulletin.comma'))
  return new Refusal('bulletin.publication.nobody', [both ?? label])
}
