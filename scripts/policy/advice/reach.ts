import { type Every, mostOfAll, periodsIn, type Policy, type Quota } from '../../../plugins/policy'
import { formatPoints } from '../../../plugins/score'
import { say } from '../say'
import { type Advice, advise } from './advice'
import { numbersOf } from './numbers'
import { classesIn } from './tasks'

/** What can be met in some years only, or by some classes only. */
export function findHardlyMet(policy: Policy): Advice[] {
  const { quotas, awards } = policy
  const tasks = quotas.flatMap((quota, index) => {
    const inner = quotas.find(({ name }) => quota.quota?.length === 1 && quota.quota[0] === name)
    return inner ? ofPeriods(quota, inner, ['quotas', index, 'least']) : []
  })
  const reached = awards.flatMap(({ every, least, top, class: classes }, index) => {
    // Where the classes are named, the loader refuses what they cannot reach.
    if (typeof least !== 'number' || classes || typeof top === 'object') return []
    return classesIn(policy).flatMap((name) => {
      const most = mostOfAll(policy, { every, class: name })
      const params = { name, most: formatPoints(most), value: formatPoints(least) }
      return least > most ? advise(['awards', index, 'least'], 'class-reach', params) : []
    })
  })
  return [...tasks, ...reached]
}

/** About as many there are in the terms of a year, or in one of them. */
const inTerms: Partial<Record<Every, number>> = { week: 40, 'half-month': 20, month: 10 }
const inTerm: Partial<Record<Every, number>> = { week: 20, 'half-month': 10, month: 5 }

/** 52 weeks end in most years. */
const weeks = 52

function ofPeriods(quota: Quota, inner: Quota, path: PropertyKey[]): Advice[] {
  const { every, least } = quota
  const value = Math.max(0, ...numbersOf(least)) / 100
  const isYear = every === 'year' || every === 'school-year'
  if (isYear && inner.every === 'week' && !inner.during && value === periodsIn(every, inner)) {
    return value > weeks ? advise(path, 'weeks', { value }) : []
  }
  const usual = (inner.during === 'term' && isYear ? inTerms : inTerm)[inner.every]
  const isInTerm = inner.during === 'term' && (isYear || every === 'term')
  const params = { every: say(`every.${every}`), usual: usual ?? 0, value }
  return isInTerm && usual && value > usual ? advise(path, 'in-term', params) : []
}
