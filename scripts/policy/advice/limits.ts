import type { Limit, Policy } from '../../../plugins/policy'
import { formatPoints } from '../../../plugins/score'
import { type Advice, advise } from './advice'
import { numbersOf } from './numbers'

/** Limits whose sign cannot bite: a least above zero of what only deducts, a most of it. */
export function findToothless(policy: Policy): Advice[] {
  return policy.limits.flatMap((limit, index) => {
    const path = ['limits', index]
    const values = valuesUnder(policy, limit)
    if (values.length === 0) return []
    const [max, min] = [numbersOf(limit.max), numbersOf(limit.min)]
    if (values.every((value) => value <= 0)) {
      const [most] = [...min, ...max].filter((value) => value > 0)
      const key = min.includes(most) ? 'min' : 'max'
      return most ? advise([...path, key], `only-loss.${key}`, { value: formatPoints(most) }) : []
    }
    const below = min.find((value) => value < 0)
    const isToothless = below !== undefined && values.every((value) => value >= 0)
    return isToothless ? advise([...path, 'min'], 'only-gain', { value: formatPoints(below) }) : []
  })
}

/** What the things under a limit may give or take, in hundredths; none where that is not known. */
function valuesUnder({ points, quotas, grounds }: Policy, { on, ground, quota }: Limit): number[] {
  const events = on ?? (ground ? ['adjusted' as const] : [])
  if (events.includes('adjusted') && !ground) return []
  const ofGrounds = grounds.flatMap(({ name, kind }) =>
    ground?.includes(name) ? [kind === 'penalty' ? -1 : 1] : [],
  )
  const ofEvents = points.flatMap((rule) =>
    rule.on !== 'adjusted' && events.includes(rule.on) ? numbersOf(rule.value ?? rule.add) : [],
  )
  const ofQuotas = quotas.flatMap(({ name, met, unmet, short, over }) =>
    quota?.includes(name) ? [met, unmet, short, over].flatMap(numbersOf) : [],
  )
  return [...ofGrounds, ...ofEvents, ...ofQuotas]
}
