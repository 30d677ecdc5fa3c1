import type { Period } from '../../calendar'
import type { Desk } from '../../deed'
import type { QuotaResult } from '../../score'
import type { AppraisedQuota } from './types'

/** How a unit stands with each quota in a year, by the quota's name. */
export function quotasOf(desk: Desk, unit: string, year: Period): Record<string, AppraisedQuota> {
  const results = desk.score.quotaResults(unit, year)
  const names = [...new Set(results.map(({ quota }) => quota.name))]
  return Object.fromEntries(
    names.map((name) => [name, together(results.filter(({ quota }) => quota.name === name))]),
  )
}

function together(results: QuotaResult[]): AppraisedQuota {
  const [first] = results
  const { done, least, most, short, quota } = first
  if (quota.every === 'year' || quota.every === 'school-year') {
    // A rate in percent.
    const times = quota.count === 'ratio' ? 100 : 1
    const scaled = [least, most].map((bound) => bound && bound * times)
    return {
      done: done * times,
      least: scaled[0],
      most: most === 0 ? 0 : scaled[1],
      short: short * times,
    }
  }
  const met = results.filter(({ isMet }) => isMet).length
  const unmet = results.length - met
  return { done: met * 100, short: unmet * 100, periods: { met, over: results.length } }
}
