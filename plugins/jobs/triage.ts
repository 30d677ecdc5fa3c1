import type { Occurrence, Settled } from './types'

/** What became of the occurrences of a job, by key. */
type Past = ReadonlyMap<string, Settled>

/** What was given up is open again when the clock, set back, says that it is of use. */
function isSettled({ key, until }: Occurrence, past: Past, now: Date): boolean {
  const found = past.get(key)
  return found !== undefined && (found.outcome === 'done' || until <= now)
}

/**
 * Of what is planned from `since` to `now` and not settled: what is to be run, the earliest first,
 * and what is of no use any more.
 */
export function triage(planned: Occurrence[], past: Past, since: Date, now: Date) {
  const open = planned
    .filter(({ at }) => at >= since && at <= now)
    .filter((each) => !isSettled(each, past, now))
    .filter(({ key }, index, all) => all.findIndex((each) => each.key === key) === index)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return {
    due: open.filter(({ until }) => until > now),
    missed: open.filter(({ until }) => until <= now),
  }
}

/**
 * From where to look now: `since` is the moment before which all is settled. When the clock was set
 * back, all that is to come is open, and so is what was given up by the wrong clock.
 */
export function rewind(since: Date, past: Past, now: Date): Date {
  const again = [...past.values()].filter(({ outcome, until }) => outcome !== 'done' && until > now)
  const moments = [since, now, ...again.map(({ at }) => at)]
  return new Date(Math.min(...moments.map((each) => each.getTime())))
}
