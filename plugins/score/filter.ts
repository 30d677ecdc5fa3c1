import type { Policy, Selector } from '../policy'
import { fits } from './rule'
import type { Feature } from './setting'
import { within } from './within'

/** What a rule of periods counts. One object for one rule, so that answers can be kept by it. */
export interface Filter {
  has(feature: Feature): boolean
  /** Whether the unit makes no difference. */
  isGeneral: boolean
}

/** Everything. */
export const all: Filter = { has: () => true, isGeneral: true }

const known = new WeakMap<Selector, Map<string, Filter>>()

/** What of the events that fit a rule is meant. */
interface Way {
  on?: string
  late?: boolean
  /** Each item once, however often it was adopted. */
  isOnce?: boolean
}

/**
 * What fits a rule, whatever its `class` and `unit` (these say whose rule it is); with `on`, only
 * such events. Of an event that has no outlet, no outlet is asked.
 */
export function filterOf(rule: Selector, policy: Policy, { on, late, isOnce }: Way = {}): Filter {
  const { class: _class, unit: _unit, ...all } = rule
  const { outlet: _outlet, tier: _tier, again: _again, ...wide } = all
  const keys = isOnce ? (on === 'adopted' ? { ...all, again: false } : wide) : all
  // Whether a unit is excepted may differ from one to the next.
  const isGeneral = !rule.except?.unit
  const make = (): Filter => ({
    isGeneral,
    has: (feature) =>
      (on === undefined || feature.on === on) &&
      (!late || feature.late) &&
      fits(keys, feature, policy),
  })
  let filters = known.get(rule)
  if (!filters) known.set(rule, (filters = new Map()))
  return within(filters, `${on} ${late} ${isOnce}`, make)
}
