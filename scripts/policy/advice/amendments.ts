import type { Policy } from '../../../plugins/policy'
import { spanOf } from '../../../plugins/score'
import { date, list, say } from '../say'
import { type Advice, advise } from './advice'

/** What is written anew as a whole by whoever changes any of it. */
const lists = [
  'contents',
  'tiers',
  'outlets',
  'levels',
  'traits',
  'grounds',
  'points',
  'stack',
  'limits',
  'quotas',
  'awards',
  'assessment',
] as const

/** What amendments may not be meant to do: by path in the file. */
export function adviceOnAmendments(versions: Policy[]): Advice[] {
  return versions.slice(1).flatMap((after, index) => {
    const before = versions[index]
    const path = ['amendments', index]
    const shrunk = lists.flatMap((key) => {
      const [from, to] = [before[key].length, after[key].length]
      return to < from ? advise([...path, key], 'shrunk', { key, from, to }) : []
    })
    return [...shrunk, ...findBegun(before, after, path)]
  })
}

/** Tasks and limits that are changed in the middle of one of their periods. */
function findBegun(before: Policy, after: Policy, path: PropertyKey[]): Advice[] {
  const { inForce, yearFrom } = after
  const [was, is] = [before, after].map((policy) => new Set(periodic(policy).map(write)))
  const changed = [before, after].flatMap(periodic).filter((rule) => {
    return !was.has(write(rule)) || !is.has(write(rule))
  })
  const begun = changed.filter(({ every }) => {
    return (spanOf(every, inForce, { yearFrom })?.from ?? inForce) < inForce
  })
  if (begun.length === 0) return []
  const periods = [...new Set(begun.map(({ every }) => say(`every.${every}`)))]
  const params = { day: date(inForce), periods: list(periods) }
  return advise([...path, 'inForce'], 'begun', params)
}

const periodic = ({ limits, quotas }: Policy) => [...limits, ...quotas]

const write = (rule: object) => JSON.stringify(rule)
