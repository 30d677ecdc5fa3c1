import { type Measure, type Policy, type Steps, type Value, tierOf } from '../policy'
import { round } from './hundredths'
import type { Feature, Setting } from './setting'

/** What sizes a value may go by, in hundredths. */
export interface Sizes {
  amount?: number
  lateHours?: number
  length?: () => number
}

/** What a value comes to for an event, in hundredths; undefined when there is none for it. */
export function evaluate(
  value: Value,
  feature: Feature,
  sizes: Sizes,
  policy: Policy,
  setting: Setting,
): number | undefined {
  if (typeof value === 'number') {
    // A ground with a fixed value happened `amount` times.
    const times = feature.on === 'adjusted' ? (sizes.amount ?? 100) : 100
    return round((value * times) / 100, policy)
  }
  if ('from' in value) {
    const { from, to } = value
    return Math.min(to, Math.max(from, sizes.amount ?? from))
  }
  if ('steps' in value) return step(value, sizeOf(value, sizes))
  const { by, values, otherwise } = value
  const names = namesOf(by, feature, policy, setting)
  const found = Object.keys(values).find((name) => names.includes(name))
  const chosen = found === undefined ? otherwise : values[found]
  return chosen === undefined ? undefined : evaluate(chosen, feature, sizes, policy, setting)
}

/** Whether it depends on how long the text is. */
export function goesByLength(value: Value): boolean {
  if (typeof value === 'number' || 'from' in value) return false
  if ('steps' in value) return value.of === 'length'
  const { values, otherwise } = value
  return [...Object.values(values), otherwise].some((each) => {
    return each !== undefined && goesByLength(each)
  })
}

/** What a measure comes to for a unit; undefined when it has none for it. */
export function measure(value: Measure | undefined, unit: string, { classOf }: Setting) {
  if (value === undefined || typeof value === 'number') return value
  const name = value.by === 'unit' ? unit : (classOf(unit) ?? '')
  return Object.hasOwn(value.values, name) ? value.values[name] : value.otherwise
}

function sizeOf({ of }: Steps, sizes: Sizes) {
  return (of === 'length' ? sizes.length?.() : sizes[of]) ?? -1
}

function step({ steps, beyond }: Steps, size: number): number {
  const reached = steps.findLast(([at]) => size >= at)
  if (!reached) return 0
  const [at, value] = reached
  if (!beyond || reached !== steps.at(-1)) return value
  return value + Math.floor((size - at) / beyond.every) * beyond.add
}

function namesOf(by: string, feature: Feature, policy: Policy, { classOf }: Setting) {
  if (by === 'trait') return feature.traits
  const { unit, outlet } = feature
  if (by === 'class') return [classOf(unit)]
  if (by === 'tier') return [outlet === undefined ? undefined : tierOf(policy, outlet)]
  return [feature[by as 'unit' | 'outlet' | 'column' | 'level' | 'ground']]
}
