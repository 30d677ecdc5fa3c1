import { type Policy, type PointRule, type Selector, tierOf } from '../../policy'
import type { Feature, Who } from '../setting'

export function fits(selector: Selector, feature: Feature, policy: Policy): boolean {
  return allows(selector.on, feature.on) && fitsBesidesOn(selector, feature, policy)
}

/** The same, where it is known that the rule is about what happened. */
function fitsBesidesOn(selector: Omit<Selector, 'on'>, feature: Feature, policy: Policy): boolean {
  if (!fitsEvent(selector, feature, policy) || !fitsUnit(selector, feature)) return false
  const { except } = selector
  if (!except || (!hasKeys(except) && !except.class && !except.unit)) return true
  const isExcepted = allows(except.on, feature.on) && fitsEvent(except, feature, policy)
  return !isExcepted || !fitsUnit(except, feature)
}

function allows(names: readonly string[] | undefined, name: string | undefined) {
  return !names || (name !== undefined && names.includes(name))
}

type EventKeys = Omit<Selector, 'on' | 'except'>

function fitsEvent(keys: EventKeys, feature: Feature, policy: Policy): boolean {
  return (
    allows(keys.column, feature.column) &&
    allows(keys.outlet, feature.outlet) &&
    allows(keys.level, feature.level) &&
    allows(keys.ground, feature.ground) &&
    (!keys.tier || allows(keys.tier, feature.outlet && tierOf(policy, feature.outlet))) &&
    (!keys.trait || keys.trait.some((trait) => feature.traits.includes(trait))) &&
    (keys.late === undefined || keys.late === feature.late) &&
    (keys.commissioned === undefined || keys.commissioned === feature.commissioned) &&
    (keys.again === undefined || keys.again === wasAdoptedBefore(keys, feature, policy))
  )
}

/** Whether the same items had been adopted before by one of the outlets that a rule is about. */
function wasAdoptedBefore(
  { outlet, tier }: EventKeys,
  { before = [] }: Feature,
  policy: Policy,
): boolean {
  return before.some(
    (name) => allows(outlet, name) && (!tier || allows(tier, tierOf(policy, name))),
  )
}

function fitsUnit(keys: Pick<Selector, 'class' | 'unit'>, who: Who): boolean {
  return allows(keys.class, who.class) && allows(keys.unit, who.unit)
}

const named = ['on', 'column', 'outlet', 'tier', 'trait', 'level', 'ground'] as const
const flags = ['late', 'commissioned', 'again'] as const
const eventKeys = [...named, ...flags]

/** Whether a limit or a quota is about a unit at all. */
export function isFor({ except, ...keys }: Selector, who: Who): boolean {
  const isExcepted =
    except && !hasKeys(except) && (except.class || except.unit) && fitsUnit(except, who)
  return fitsUnit(keys, who) && !isExcepted
}

export function hasKeys(selector: Selector): boolean {
  return eventKeys.some((key) => selector[key] !== undefined)
}

/** Whether all that fits one selector surely fits another; whose they are does not matter. */
export function covers(wide: Selector, narrow: Selector): boolean {
  const isWithin =
    flags.every((key) => wide[key] === undefined || wide[key] === narrow[key]) &&
    named.every((key) => {
      const [own, all] = [narrow[key] as string[] | undefined, wide[key] as string[] | undefined]
      return !all || (own !== undefined && own.every((each) => all.includes(each)))
    })
  const { except } = wide
  if (!isWithin || !except || !hasKeys(except)) return isWithin
  return isApart(except, narrow) || (!!narrow.except && covers(narrow.except, except))
}

/** Whether nothing fits both. A manuscript may have several traits. */
function isApart(one: Selector, other: Selector): boolean {
  const isOpposed = flags.some((key) => {
    return one[key] !== undefined && other[key] !== undefined && one[key] !== other[key]
  })
  return (
    isOpposed ||
    named.some((key) => {
      const [own, others] = [one[key] as string[] | undefined, other[key] as string[] | undefined]
      return key !== 'trait' && own && others && !own.some((each) => others.includes(each))
    })
  )
}

/** How much a rule of points asks for, besides what happened. */
function keyCount(rule: PointRule): number {
  const keys = [...eventKeys, 'class', 'unit', 'except'] as const
  return keys.filter((key) => key !== 'on' && rule[key] !== undefined).length
}

export interface Rules {
  value?: PointRule
  times: PointRule[]
  adds: PointRule[]
}

/**
 * The rules for an event: of the values that fit the one with the most keys, of those the first; and
 * every multiple and every addition that fits.
 */
export function rulesFor(policy: Policy, feature: Feature): Rules {
  const rules: Rules = { times: [], adds: [] }
  for (const rule of policy.points) {
    if (rule.on !== feature.on || !fitsBesidesOn(rule, feature, policy)) continue
    if (rule.times !== undefined) rules.times.push(rule)
    if (rule.add !== undefined) rules.adds.push(rule)
    if (rule.value === undefined) continue
    if (!rules.value || keyCount(rule) > keyCount(rules.value)) rules.value = rule
  }
  return rules
}
