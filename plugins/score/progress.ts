import type { Day, Period, Quota } from '../policy'
import type { Sum } from './quota'
import { standingsOf } from './aim'
import type { Due } from './due'
import { isFor } from './rule'
import type { Setting } from './setting'
import { isDuring, spanOf, spansOf } from './span'
import type { Progress } from './types'

/** How far a unit is with each of its quotas in the periods a day is in. */
export function progressOf(
  { unit, sum, setting }: { unit: string; sum: Sum; setting: Setting },
  day: Day,
): Progress[] {
  const policy = setting.at(day)
  return policy.quotas.flatMap((quota) => {
    const hasAim = quota.least !== undefined || quota.most !== undefined
    const period = spanOf(quota.every, day, setting.calendar)
    if (!hasAim || !period || !isFor(quota, unit, setting)) return []
    if (quota.during && !isDuring(quota.during, period, setting.calendar)) return []
    const dues = spansUpTo(quota, period, setting).map((each): Due<Quota> => {
      return { rule: quota, period: each, policy }
    })
    const standing = standingsOf(dues, sum, { unit, setting }).at(-1)
    if (!standing) return []
    const { name, clause, count } = quota
    const { done, least, most, isMet } = standing
    return { name, clause, count, ...period, done, least, most, isMet }
  })
}

/** The period, and those before it of the year that what was missing is carried on from. */
function spansUpTo({ every, carry, during }: Quota, period: Period, { at, calendar }: Setting) {
  if (!carry) return [period]
  const first = at('').inForce
  const spans = spansOf(every, `${period.to.slice(0, 4)}-01-01`, period.to, calendar)
  return spans.filter((span) => span.to >= first && (!during || isDuring(during, span, calendar)))
}

/** The quotas a unit has not met by the end of a period that lies in `period`, and so disqualify. */
export function unmetIn(
  { unit, sum, setting }: { unit: string; sum: Sum; setting: Setting },
  { from, to }: Period,
): Quota[] {
  const unmet = new Set<Quota>()
  const policy = setting.at(to)
  for (const quota of policy.quotas) {
    if (!isFor(quota, unit, setting)) continue
    const spans = spansOf(quota.every, from, to, setting.calendar)
    const dues = spans
      .filter((span) => !quota.during || isDuring(quota.during, span, setting.calendar))
      .filter((span) => span.to >= policy.inForce)
      .map((period): Due<Quota> => ({ rule: quota, period, policy }))
    if (standingsOf(dues, sum, { unit, setting }).some(({ isMet }) => !isMet)) unmet.add(quota)
  }
  return [...unmet]
}
