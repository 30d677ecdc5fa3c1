import { leavesOf } from './ground-cohere'
import { periodsIn } from './periods-in'
import type { Policy } from './schema'
import type { Every, Limit, Quota } from './scoring-period'
import type { On } from './scoring-selector'
import type { Measure } from './scoring-value'
import { conditionsOf } from './selector-cohere'

/** Whose points, and for how long. */
interface Reach {
  every: Every
  /** One class of units; all of them when absent. */
  class?: string
}

/** What a measure is for a class; undefined where it has nothing for it. */
function measureFor(measure: Measure | undefined, name?: string): number | undefined {
  if (typeof measure !== 'object') return measure
  if (measure.by !== 'class' || name === undefined) return undefined
  return measure.values[name] ?? measure.otherwise
}

/** What a limit leaves of a longer period, in hundredths; Infinity where it is of others. */
function mostUnder({ class: classes, unit, max, every }: Limit, reach: Reach): number {
  const isOfOthers = unit || (classes && !(reach.class && classes.includes(reach.class)))
  const own = isOfOthers ? undefined : measureFor(max, reach.class)
  const times = own === undefined ? undefined : periodsIn(reach.every, { every })
  // What is reckoned at the end of a longer period holds for none of the shorter ones.
  return !times || own! < 0 ? Infinity : own! * times
}

/** The most that events of these kinds can come to under the limits; Infinity where that is open. */
export function mostOf({ limits }: Policy, events: On[], reach: Reach): number {
  const ofEvents = limits.filter((limit) => {
    return limit.on && !limit.quota && !limit.except && conditionsOf(limit).join() === 'on'
  })
  // One limit may be of several kinds together: it is counted once.
  const left = new Set(events)
  let sum = 0
  for (const on of events) {
    if (!left.has(on)) continue
    const own = ofEvents.filter((limit) => limit.on!.includes(on))
    const best = own.toSorted((a, b) => mostUnder(a, reach) - mostUnder(b, reach)).at(0)
    sum += best ? mostUnder(best, reach) : Infinity
    for (const each of best?.on ?? []) left.delete(each)
  }
  return sum
}

const gives = ['met', 'unmet', 'short', 'over'] as const

/** Whether a task gives points that no limit of events holds. */
const isGiving = (quota: Quota) =>
  gives.some((key) => leavesOf(quota[key]).some((each) => each > 0))

/** Kinds of events that may bring points; an editor may always give some by hand. */
export function earning({ points }: Policy): On[] {
  const given = points.filter(
    ({ value, times, add }) => times !== undefined || leavesOf(value ?? add).some((one) => one > 0),
  )
  return [...new Set([...given.map(({ on }) => on), 'adjusted' as const])]
}

/** The most that all points of a unit can come to under the limits; Infinity where that is open. */
export function mostOfAll(policy: Policy, reach: Reach): number {
  const { limits, quotas } = policy
  const totals = limits.filter((limit) => {
    return !limit.quota && !limit.except && conditionsOf(limit).length === 0
  })
  const most = Math.min(...totals.map((limit) => mostUnder(limit, reach)))
  const isLifted = limits.some(({ min }) => leavesOf(min).some((each) => each > 0))
  if (isLifted || quotas.some(isGiving)) return most
  return Math.min(most, mostOf(policy, earning(policy), reach))
}
