import {
  daysOf,
  type Measure,
  periodsIn,
  type PointRule,
  type Policy,
  type Quota,
  type Value,
} from '../../../plugins/policy'
import { formatPoints } from '../../../plugins/score'
import { say } from '../say'
import { type Advice, advise } from './advice'

/** Numbers that are allowed but hardly meant: a penalty above zero, half an item, thirty times. */
export function findUnmeant(policy: Policy): Advice[] {
  const { points, limits, quotas, assessment } = policy
  return [
    ...points.flatMap((rule, index) => ofRule(rule, ['points', index])),
    ...points.flatMap((rule, index) => ofLate(rule, points, ['points', index])),
    ...limits.flatMap(({ max }, index) => {
      const path = ['limits', index, 'max']
      const below = numbersOf(max).find((each) => each < 0)
      if (below) return advise(path, 'cap', { value: formatPoints(below) })
      return numbersOf(max).includes(0) ? advise(path, 'cap-zero') : []
    }),
    ...quotas.flatMap((quota, index) => ofQuota(quota, ['quotas', index])),
    ...assessment.flatMap(({ max }, index) =>
      max === 0 ? advise(['assessment', index, 'max'], 'cap-zero') : [],
    ),
    ...assessment.flatMap(({ weight = 0 }, index) => {
      const value = formatPoints(weight)
      const share = formatPoints(weight / 100)
      return weight > 100 ? advise(['assessment', index, 'weight'], 'weight', { value, share }) : []
    }),
  ]
}

/** Points of one thing beyond this are hardly meant. */
const large = 1000_00

function ofRule({ on, per, late, value, times, add }: PointRule, path: PropertyKey[]): Advice[] {
  const numbers = numbersOf(value ?? add)
  const place = [...path, value === undefined ? 'add' : 'value']
  const [gain, loss] = [numbers.find((each) => each > 0), numbers.find((each) => each < 0)]
  if ((on === 'missed' || on === 'returned') && gain) return positive(place, gain)
  const isHandedIn = on === 'submitted' || on === 'adopted' || on === 'fulfilled'
  if (isHandedIn && value !== undefined && loss && !late) {
    const what = say(`ons.${on}`)
    const size = { value: formatPoints(-loss), gain: formatPoints(-loss) }
    return advise(place, 'loss', { what, ...size })
  }
  const most = numbers.find((each) => Math.abs(each) >= large)
  if (most) {
    const one = say(
      `advice.per-${per === 'manuscript' ? per : on === 'adjusted' ? 'time' : 'item'}`,
    )
    return advise(place, 'large', { per: one, value: formatPoints(most) })
  }
  const isOfOthers = on === 'adjusted' || on === 'endorsed'
  return times === 0 && !isOfOthers ? advise([...path, 'times'], 'no-factor') : []
}

/** What a rule asks for beside being in time. */
function conditionsIn(rule: PointRule): string {
  return JSON.stringify({ ...rule, late: undefined, value: undefined, clause: undefined })
}

/** What comes late earns less, and something for the first half hour too. */
function ofLate(rule: PointRule, points: PointRule[], path: PropertyKey[]): Advice[] {
  const { on, late, value, times, add } = rule
  if (typeof value === 'object' && 'steps' in value && value.of === 'lateHours') {
    const [[at]] = value.steps
    return at > 0 ? advise([...path, 'value'], 'late-step', { at: formatPoints(at) }) : []
  }
  if (!late) return []
  if (typeof times === 'number' && times > 100) {
    return advise([...path, 'times'], 'late-times', { value: formatPoints(times) })
  }
  const gain = numbersOf(add).find((each) => each > 0)
  if (gain) return advise([...path, 'add'], 'late-added', { value: formatPoints(gain) })
  const base = points.find((each) => {
    return each.on === on && !each.late && conditionsIn(each) === conditionsIn(rule)
  })?.value
  const [own, usual] = [value, base].map((each) => Math.max(...numbersOf(each)))
  if (base === undefined || own <= usual) return []
  const params = { value: formatPoints(own), base: formatPoints(usual) }
  return advise([...path, 'value'], 'late-more', params)
}

function ofQuota(quota: Quota, path: PropertyKey[]): Advice[] {
  const gains = (['unmet', 'short'] as const).flatMap((key) => {
    const gain = numbersOf(quota[key]).find((each) => each > 0)
    return gain ? positive([...path, key], gain) : []
  })
  for (const key of ['met', 'unmet', 'short', 'over'] as const) {
    const much = numbersOf(quota[key]).find((each) => Math.abs(each) >= large)
    const params = { per: say('advice.per-time'), value: formatPoints(much ?? 0) }
    if (much) gains.push(...advise([...path, key], 'large', params))
  }
  const isNothing = numbersOf(quota.least).some((each) => each === 0)
  if (isNothing) gains.push(...advise([...path, 'least'], 'nothing'))
  if (quota.count === 'points' || quota.count === 'ratio') return gains
  gains.push(...ofSize(quota, path))
  const parts = (['least', 'most'] as const).flatMap((key) => {
    const part = numbersOf(quota[key]).find((each) => each % 100 !== 0)
    return part ? advise([...path, key], 'whole', { value: formatPoints(part) }) : []
  })
  return [...gains, ...parts]
}

/** As many a day are hardly meant; tasks that nobody has so often; what is missing and grows. */
function ofSize(quota: Quota, path: PropertyKey[]): Advice[] {
  const { every, least, carry, short } = quota
  const most = Math.max(0, ...numbersOf(least)) / 100
  if (!quota.quota && most > daily * daysOf(every)) {
    const params = { every: say(`every.${every}`), value: most }
    return advise([...path, 'least'], 'many', params)
  }
  const loss = numbersOf(short).find((each) => each < 0)
  const count = periodsIn('year', quota)
  if (carry !== 'short' || !loss || !count) return []
  const [first] = numbersOf(least)
  const value = formatPoints((loss * first * count * (count + 1)) / -200)
  const params = { first: formatPoints(first), last: formatPoints(first * count), count, value }
  return advise([...path, 'carry'], 'carry', params)
}

const daily = 10

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
