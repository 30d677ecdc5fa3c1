import { type Policy, type PointRule, type Selector, tierOf } from '../policy'
import type { Feature, Who } from './setting'

type Keys = Omit<Selector, 'except'>

/** Whether a rule is about such an event. */
export function fits({ except, ...keys }: Selector, feature: Feature, policy: Policy): boolean {
  if (!fitsKeys(keys, feature, policy) || !isOf(keys, feature)) return false
  if (!except || (!hasKeys(except) && !except.class && !except.unit)) return true
  return !fitsKeys(except, feature, policy) || !isOf(except, feature)
}

function has(names: readonly string[] | undefined, name: string | undefined) {
  return !names || (name !== undefined && names.includes(name))
}

function fitsKeys(keys: Keys, feature: Feature, policy: Policy): boolean {
  return (
    has(keys.on, feature.on) &&
    has(keys.column, feature.column) &&
    has(keys.outlet, feature.outlet) &&
    has(keys.level, feature.level) &&
    has(keys.ground, feature.ground) &&
    (!keys.tier || has(keys.tier, feature.outlet && tierOf(policy, feature.outlet))) &&
    (!keys.trait || keys.trait.some((trait) => feature.traits.includes(trait))) &&
    (keys.late === undefined || keys.late === feature.late) &&
    (keys.commissioned === undefined || keys.commissioned === feature.commissioned) &&
    (keys.again === undefined || keys.again === isAgain(keys, feature, policy))
  )
}

/** Whether what is adopted had been adopted before by one of the outlets that a rule is about. */
function isAgain({ outlet, tier }: Keys, { before = [] }: Feature, policy: Policy): boolean {
  return before.some((name) => has(outlet, name) && (!tier || has(tier, tierOf(policy, name))))
}

function isOf(keys: Keys, who: Who): boolean {
  return has(keys.class, who.class) && has(keys.unit, who.unit)
}

/** Whether a rule of periods is about a unit at all. */
export function isFor({ except, ...keys }: Selector, who: Who): boolean {
  const isExcepted =
    except && !hasKeys(except) && (except.class || except.unit) && isOf(except, who)
  return isOf(keys, who) && !isExcepted
}

const keyNames = [
  'on',
  'column',
  'outlet',
  'tier',
  'trait',
  'level',
  'ground',
  'late',
  'commissioned',
  'again',
] as const

const unitKeys = ['class', 'unit'] as const

/** Whether it asks for anything of an event. */
export function hasKeys(selector: Selector): boolean {
  return keyNames.some((key) => selector[key] !== undefined)
}

/** What a regulation has for one kind of event. */
export interface Rules {
  value?: PointRule
  times: PointRule[]
  adds: PointRule[]
}

const known = new WeakMap<Policy, Map<string, Rules>>()

/**
 * The rules for an event: of the values that fit the one with the most keys, of those the first; and
 * every multiple and every addition that fits.
 */
export function rulesFor(policy: Policy, feature: Feature): Rules {
  let rules = known.get(policy)
  if (!rules) known.set(policy, (rules = new Map()))
  const { unit, on, column, outlet, level, ground, traits, late, commissioned, before } = feature
  const about = `${unit}|${feature.class}|${on}|${column}|${outlet}|${level}|${ground}`
  const lists = `${traits.join('、')}|${before ? before.join('、') : ''}`
  const key = `${about}|${late}|${commissioned}|${lists}`
  let found = rules.get(key)
  if (!found) rules.set(key, (found = search(policy, feature)))
  return found
}

function search(policy: Policy, feature: Feature): Rules {
  const fitting = policy.points.filter(
    (rule) => rule.on === feature.on && fits({ ...rule, on: undefined }, feature, policy),
  )
  const [value] = fitting
    .filter((rule) => rule.value !== undefined)
    .toSorted((a, b) => specificity(b) - specificity(a))
  const times = fitting.filter((rule) => rule.times !== undefined)
  return { value, times, adds: fitting.filter((rule) => rule.add !== undefined) }
}

function specificity(rule: PointRule) {
  const keys = [...keyNames, ...unitKeys, 'except'] as const
  return keys.filter((key) => key !== 'on' && rule[key] !== undefined).length
}
