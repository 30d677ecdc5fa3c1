import type { Policy, Selector } from '../policy'
import { fits } from './rule'
import type { Feature, Setting } from './setting'

/** What a rule of periods counts. One object for one rule, so that answers can be kept by it. */
export interface Filter {
  has(feature: Feature): boolean
  /** Whether the unit makes no difference. */
  isGeneral: boolean
}

/** Everything. */
export const all: Filter = { has: () => true, isGeneral: true }

const known = new WeakMap<Selector, Map<string, Filter>>()

/**
 * What fits a rule, whatever its `class` and `unit` (these say whose rule it is); with `on`, only
 * such events.
 */
export function filterOf(
  rule: Selector,
  policy: Policy,
  setting: Setting,
  on?: string,
  late?: boolean,
): Filter {
  const { class: _class, unit: _unit, ...keys } = rule
  // Whether a unit is excepted may differ from one to the next.
  const isGeneral = !rule.except?.class && !rule.except?.unit
  const make = (): Filter => ({
    isGeneral,
    has: (feature) =>
      (on === undefined || feature.on === on) &&
      (!late || feature.late) &&
      fits(keys, feature, policy, setting),
  })
  let filters = known.get(rule)
  if (!filters) known.set(rule, (filters = new Map()))
  const key = `${on} ${late}`
  let filter = filters.get(key)
  if (!filter) filters.set(key, (filter = make()))
  return filter
}
