import {
  type Measure,
  type PointRule,
  type Policy,
  tierOf,
  type Value,
} from '../../../plugins/policy'
import { formatPoints } from '../../../plugins/score'
import { type Advice, advise } from './advice'

const has = (names: readonly string[] | undefined, name: string | undefined) =>
  !names || (name !== undefined && names.includes(name))

/** Whether a value has something for a name of a kind, however deep. */
function covers(value: Value | undefined, kind: string, name: string | undefined): boolean {
  if (typeof value !== 'object' || !('by' in value)) return true
  const { by, values, otherwise } = value
  const chosen =
    by === kind ? [values[name ?? ''] ?? otherwise] : [...Object.values(values), otherwise]
  return chosen.some((each) => each !== undefined && covers(each, kind, name))
}

function isEarned(rule: PointRule, kind: 'outlet' | 'level' | 'column', name: string) {
  return has(rule[kind], name) && covers(rule.value ?? rule.times, kind, name)
}

/** What can be earned by a name must be earned by one rule at least, once others of its kind are. */
export function findPointless(policy: Policy): Advice[] {
  const { points, outlets, levels, columns } = policy
  const of = (on: PointRule['on']) => points.filter((rule) => rule.on === on)
  const adopted = of('adopted').filter(({ value }) => value !== undefined)
  const unpaid = outlets.flatMap(({ name }, index) => {
    const tier = tierOf(policy, name)
    const isPaid = adopted.some(
      (rule) =>
        isEarned(rule, 'outlet', name) && has(rule.tier, tier) && covers(rule.value, 'tier', tier),
    )
    return isPaid || adopted.length === 0 ? [] : advise(['outlets', index], 'outlet', { name })
  })
  const endorsed = of('endorsed')
  const unwritten = levels.flatMap(({ name }, index) =>
    endorsed.length === 0 || endorsed.some((rule) => isEarned(rule, 'level', name))
      ? []
      : advise(['levels', index], 'level', { name }),
  )
  const submitted = of('submitted')
  const idle = Object.values(columns).flatMap(({ key, name }) =>
    submitted.length === 0 || submitted.some((rule) => isEarned(rule, 'column', key))
      ? []
      : advise(['columns', key], 'column', { name }),
  )
  return [...unpaid, ...unwritten, ...idle]
}

const isGain = (value?: Measure) => typeof value === 'number' && value > 0

/** What a value is for, to be compared. */
function conditionsOf(rule: PointRule) {
  if (rule.value === undefined) return undefined
  return JSON.stringify({ ...rule, value: undefined, clause: undefined, per: undefined })
}

/** Values that are never reached, or come to something else than was meant. */
export function findOdd({ points, quotas }: Policy): Advice[] {
  const conditions = points.map(conditionsOf)
  const values = points.flatMap(({ times }, index) => {
    const twin = conditions.indexOf(conditions[index])
    const path = ['points', index]
    const isTwin = conditions[index] !== undefined && twin < index
    const odd = isTwin ? advise(path, 'twice', { number: twin + 1 }) : []
    if (typeof times === 'number' && times > 1000) {
      odd.push(...advise([...path, 'times'], 'factor', { value: formatPoints(times) }))
    }
    if (typeof times === 'object' && 'steps' in times && times.steps[0][0] > 0) {
      odd.push(...advise([...path, 'times'], 'step'))
    }
    return odd
  })
  const gains = quotas.flatMap((quota, index) =>
    (['unmet', 'short'] as const).flatMap((key) =>
      isGain(quota[key])
        ? advise(['quotas', index, key], 'positive', { value: formatPoints(quota[key] as number) })
        : [],
    ),
  )
  return [...values, ...gains]
}
