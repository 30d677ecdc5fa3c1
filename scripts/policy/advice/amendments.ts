import type { Policy } from '../../../plugins/policy'
import { spanOf } from '../../../plugins/score'
import { date, list, say } from '../say'
import { type Advice, advise } from './advice'

/** What amendments may not be meant to do: by path in the file. */
export function adviceOnAmendments(versions: Policy[]): Advice[] {
  return versions.slice(1).flatMap((after, index) => {
    const before = versions[index]
    const path = ['amendments', index]
    const shrunk = shrunkIn(before, after).flatMap(({ place, from, to }) => {
      return advise([...path, ...place], 'shrunk', { key: place.join('.'), from, to })
    })
    return [...shrunk, ...findBegun(before, after, path)]
  })
}

/** A list of rules or words, which is written anew as a whole, and how long it was and is. */
interface Shrunk {
  place: string[]
  from: number
  to: number
}

/** Lists that have become shorter; one that is empty was taken away on purpose. */
function shrunkIn(before: unknown, after: unknown, place: string[] = []): Shrunk[] {
  if (!isObject(before) || !isObject(after)) return []
  if (Array.isArray(before) && Array.isArray(after)) {
    const [from, to] = [before.length, after.length]
    return before.every(isObject) && to > 0 && to < from ? [{ place, from, to }] : []
  }
  return Object.entries(after).flatMap(([key, own]) => {
    return shrunkIn(before[key], own, [...place, key])
  })
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

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
