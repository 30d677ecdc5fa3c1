import type { Period } from '../calendar'
import type { Policy } from '../policy'
import { assess } from './assess'
import { award } from './awards'
import { filterOf } from './filter'
import { unmetIn } from './progress'
import { hasKeys } from './rule'
import type { RunningScore } from './running'
import type { Assessed, Awarded } from './types'

/** Who the awards of a period go to by the figures. `units`: all that could win. */
export function awardsOf(
  running: RunningScore,
  policy: Policy,
  units: string[],
  period: Period,
): Awarded[] {
  const totals = running.totals(period)
  return award(policy, period, {
    units: units.map((unit) => ({ unit, points: totals.get(unit)?.points ?? 0 })),
    officers: running.people(period),
    unmet: (unit) => unmetIn(running.about(unit), period),
    setting: running.setting,
  })
}

/** What the points of a period come to in the annual assessment. */
export function assessedOf(
  running: RunningScore,
  policy: Policy,
  units: string[],
  period: Period,
): Assessed[] {
  const totals = running.totals(period)
  return assess(policy, units, period, running.setting, (unit, rule) => {
    if (!hasKeys(rule) && !rule.except) return totals.get(unit)?.points ?? 0
    const { sum } = running.about(unit)
    return sum(period, filterOf(rule, policy)).value
  })
}
