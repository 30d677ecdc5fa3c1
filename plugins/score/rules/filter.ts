import type { Policy, Selector } from '../../policy'
import type { Feature } from '../setting'
import { covers, fits } from './selector'

export type Filter = (feature: Feature) => boolean

export const everything: Filter = () => true

interface Narrowing {
  on?: string
  late?: boolean
  /** Each item once, however often it was adopted. */
  isOnce?: boolean
}

/**
 * What fits a rule, whatever its `class` and `unit` (these say whose rule it is); with `on`, only
 * such events. An event that has no outlet is not asked for one.
 */
export function filterOf(
  rule: Selector,
  policy: Policy,
  { on, late, isOnce }: Narrowing = {},
): Filter {
  const { class: _class, unit: _unit, ...own } = rule
  const { outlet: _outlet, tier: _tier, again: _again, ...withoutOutlet } = own
  const once = on === 'adopted' ? { ...own, again: false } : withoutOutlet
  const keys = isOnce ? once : own
  return (feature) => {
    // What a limit of quotas took is not of events alone.
    if (feature.limit) return on === undefined && !feature.limit.quota && covers(own, feature.limit)
    return (
      (on === undefined || feature.on === on) &&
      (!late || feature.late) &&
      fits(keys, feature, policy)
    )
  }
}
