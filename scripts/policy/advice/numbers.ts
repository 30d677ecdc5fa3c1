import type { Measure, Policy, Quota, Value } from '../../../plugins/policy'
import { formatPoints } from '../../../plugins/score'
import { type Advice, advise } from './advice'

/** Numbers that are allowed but hardly meant: a penalty above zero, half an item, thirty times. */
export function findUnmeant({ points, limits, quotas, assessment }: Policy): Advice[] {
  return [
    ...points.flatMap(({ on, value, add }, index) => {
      const isLoss = on === 'missed' || on === 'returned'
      const gain = isLoss && numbersOf(value ?? add).find((each) => each > 0)
      const key = value === undefined ? 'add' : 'value'
      return gain ? positive(['points', index, key], gain) : []
    }),
    ...limits.flatMap(({ max }, index) => {
      const below = numbersOf(max).find((each) => each < 0)
      return below ? advise(['limits', index, 'max'], 'cap', { value: formatPoints(below) }) : []
    }),
    ...quotas.flatMap((quota, index) => ofQuota(quota, ['quotas', index])),
    ...assessment.flatMap(({ weight = 0 }, index) => {
      const value = formatPoints(weight)
      const share = formatPoints(weight / 100)
      return weight > 100 ? advise(['assessment', index, 'weight'], 'weight', { value, share }) : []
    }),
  ]
}

function ofQuota(quota: Quota, path: PropertyKey[]): Advice[] {
  const gains = (['unmet', 'short'] as const).flatMap((key) => {
    const gain = numbersOf(quota[key]).find((each) => each > 0)
    return gain ? positive([...path, key], gain) : []
  })
  const isNothing = numbersOf(quota.least).some((each) => each === 0)
  if (isNothing) gains.push(...advise([...path, 'least'], 'nothing'))
  if (quota.count === 'points' || quota.count === 'ratio') return gains
  const parts = (['least', 'most'] as const).flatMap((key) => {
    const part = numbersOf(quota[key]).find((each) => each % 100 !== 0)
    return part ? advise([...path, key], 'whole', { value: formatPoints(part) }) : []
  })
  return [...gains, ...parts]
}

function positive(path: PropertyKey[], value: number): Advice[] {
  return advise(path, 'positive', { value: formatPoints(value) })
}

/** Every number that a value can come to, in hundredths. */
export function numbersOf(value: Value | Measure | undefined): number[] {
  if (value === undefined) return []
  if (typeof value === 'number') return [value]
  if ('from' in value) return [value.from, value.to]
  if ('steps' in value) return value.steps.map(([, points]) => points)
  return [...Object.values(value.values), value.otherwise].flatMap(numbersOf)
}
