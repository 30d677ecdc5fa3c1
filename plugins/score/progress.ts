import { type Day, partAround, type Period } from '../calendar'
import { type Policy, type Quota } from '../policy'
import type { Sum } from './quota'
import { standingsOf } from './aim'
import type { Due } from './due'
import { isFor } from './rule'
import { type Setting, whoOn } from './setting'
import { isDuring, spanOf, spansOf } from './span'
import type { Progress } from './types'

/** Sums of a unit, and the day it is. */
interface About {
  unit: string
  sum: Sum
  setting: Setting
  asOf: Day
}

/** How far a unit is with each of its quotas in the periods a day is in. */
export function progressOf({ unit, sum, setting, asOf }: About, day: Day): Progress[] {
  const isOver = ({ to }: Period) => asOf > to
  const policy = setting.at(day)
  return policy.quotas.flatMap((quota) => {
    const hasAim = quota.least !== undefined || quota.most !== undefined
    const period = spanOf(quota.every, day, setting)
    if (!hasAim || !period || !isFor(quota, whoOn(unit, day, setting))) return []
    if (quota.during && !isDuring(quota.during, period, setting.calendar)) return []
    const counted = policy.quotas.filter(({ name }) => quota.quota?.includes(name))
    const dues = [
      ...duesOf(counted, period, setting, policy),
      ...spansUpTo(quota, period, setting).map((each): Due<Quota> => {
        return { rule: quota, period: each, policy }
      }),
    ]
    const standing = standingsOf(dues, sum, { unit, setting, isOver }).at(-1)
    if (!standing) return []
    const { name, clause, count } = quota
    // A rate in percent.
    const times = count === 'ratio' ? 100 : 1
    const [done, least, most] = [standing.done, standing.least, standing.most].map((hundredths) => {
      return hundredths === undefined ? undefined : hundredths * times
    })
    return { name, clause, count, ...period, done: done!, least, most, isMet: standing.isMet }
  })
}

/** The period, and those before it of the year that what was missing is carried on from. */
function spansUpTo({ every, carry, during }: Quota, period: Period, setting: Setting) {
  if (!carry) return [period]
  const { at, calendar, yearFrom } = setting
  const first = at('').inForce
  const { from } = partAround(period.to, 12, yearFrom)
  const spans = spansOf(every, from, period.to, setting)
  return spans.filter((span) => span.to >= first && (!during || isDuring(during, span, calendar)))
}

/** The quotas a unit has not met by the end of a period that lies in `period`, and so disqualify. */
export function unmetIn({ unit, sum, setting }: Omit<About, 'asOf'>, period: Period): Quota[] {
  const policy = setting.at(period.to)
  const own = policy.quotas.filter((quota) => isFor(quota, whoOn(unit, period.to, setting)))
  // From the year's beginning: what was missing before is carried on.
  const { from } = partAround(period.from, 12, setting.yearFrom)
  const dues = duesOf(own, { ...period, from }, setting, policy)
  const standings = standingsOf(dues, sum, { unit, setting, isOver: () => true })
  const unmet = standings.filter((each) => !each.isMet && each.period.to >= period.from)
  return [...new Set(unmet.map(({ quota }) => quota))]
}

/** What of some quotas ends in a period. */
function duesOf(
  quotas: Quota[],
  { from, to }: Period,
  setting: Setting,
  policy: Policy,
): Due<Quota>[] {
  return quotas.flatMap((rule) =>
    spansOf(rule.every, from, to, setting)
      .filter((span) => !rule.during || isDuring(rule.during, span, setting.calendar))
      .filter((span) => span.to >= policy.inForce)
      .map((period) => ({ rule, period, policy })),
  )
}
