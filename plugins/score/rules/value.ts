import { type Measure, type Policy, type Steps, type Value, tierOf } from '../../policy'
import type { Feature, Sizes, Who } from '../setting'

/** What a value comes to for an event, in hundredths; undefined when there is none for it. */
export function evaluate(
  value: Value,
  feature: Feature,
  sizes: Sizes,
  policy: Policy,
): number | undefined {
  if (typeof value === 'number') return value
  if ('from' in value) {
    const { from, to } = value
    return Math.min(to, Math.max(from, sizes.amount ?? from))
  }
  if ('steps' in value) return step(value, sizeOf(value, sizes))
  const { by, values, otherwise } = value
  const names = namesOf(by, feature, policy)
  const found = Object.keys(values).find((name) => names.includes(name))
  const chosen = found === undefined ? otherwise : values[found]
  return chosen === undefined ? undefined : evaluate(chosen, feature, sizes, policy)
}

/** What a measure comes to for a unit; undefined when it has none for it. */
export function measure(value: Measure | undefined, who: Who) {
  if (value === undefined || typeof value === 'number') return value
  const name = (value.by === 'unit' ? who.unit : who.class) ?? ''
  return Object.hasOwn(value.values, name) ? value.values[name] : value.otherwise
}

function sizeOf({ of }: Steps, sizes: Sizes) {
  return (of === 'length' ? sizes.length?.() : sizes[of]) ?? -1
}

/** The value of the last step that a size reaches, in hundredths; 0 before the first. */
export function step({ steps, beyond }: Omit<Steps, 'of'>, size: number): number {
  const reached = steps.findLast(([at]) => size >= at)
  if (!reached) return 0
  const [at, value] = reached
  if (!beyond || reached !== steps.at(-1)) return value
  return value + Math.floor((size - at) / beyond.every) * beyond.add
}

function namesOf(by: string, feature: Feature, policy: Policy) {
  if (by === 'trait') return feature.traits
  const { outlet } = feature
  if (by === 'tier') return [outlet === undefined ? undefined : tierOf(policy, outlet)]
  return [feature[by as 'unit' | 'class' | 'outlet' | 'column' | 'level' | 'ground']]
}
