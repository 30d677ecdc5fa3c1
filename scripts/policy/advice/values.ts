import {
  isUnrivalled,
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

/** What happens to a manuscript once has no rivals among which the highest could be kept. */
export function findUnrivalled({ stack }: Policy): Advice[] {
  return stack.flatMap((rule, index) => {
    return isUnrivalled(rule) ? advise(['stack', index], 'unrivalled') : []
  })
}

/** Values that come to something else than was meant. */
export function findOdd({ points }: Policy): Advice[] {
  return points.flatMap(({ times }, index) => {
    const path = ['points', index, 'times']
    if (typeof times === 'number' && times > 1000) {
      return advise(path, 'factor', { value: formatPoints(times) })
    }
    const isStepped = typeof times === 'object' && 'steps' in times
    return isStepped && times.steps[0][0] > 0 ? advise(path, 'step') : []
  })
}
