import { nearest } from '../yaml'

export type Tree = Record<string, unknown>

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lays a change over a version: maps merge by key, null takes a key away, the rest replaces. */
export function amend(base: unknown, change: unknown): unknown {
  if (!isTree(base) || !isTree(change)) return change
  const result: Tree = { ...base }
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete result[key]
    else result[key] = amend(base[key], value)
  }
  return result
}

/** Whether what stands at `path` of an amended version comes from the change. */
export function isAmended(base: unknown, change: unknown, path: PropertyKey[]): boolean {
  if (!isTree(change)) return true
  const [key, ...rest] = path as string[]
  if (key === undefined) return true
  return key in change ? isAmended((base as Tree)?.[key], change[key], rest) : base === undefined
}

export interface Flaw {
  path: PropertyKey[]
  message: string
}

/** What holds from the first day to the last. */
const lasting: Record<string, string> = {
  id: '编号一经使用不能改，台账里记的是它',
  yearFrom: '统计年度不能中途改，请另写一份制度',
  firstPeriod: '只管最初施行的那一天，修订里不写',
  amendedBy: '不用写，修订的依据写 clause',
}

/** What an amendment says that would change nothing, or something else than was meant. */
export function flawsIn(base: Tree, change: Tree): Flaw[] {
  const fixed = Object.entries(lasting).flatMap(([key, message]) => {
    return key in change ? [{ path: [key], message }] : []
  })
  return [...fixed, ...absentIn(base, change), ...misspeltIn(base, change)]
}

/** What is taken away and is not there. */
function absentIn(base: unknown, change: Tree, path: PropertyKey[] = []): Flaw[] {
  const own = isTree(base) ? base : {}
  return Object.entries(change).flatMap(([key, value]): Flaw[] => {
    const place = [...path, key]
    if (isTree(value)) return absentIn(own[key], value, place)
    if (value !== null || key in own) return []
    const near = nearest(key, Object.keys(own))
    const message = `写空（null）是取消，原来没有 ${key}${near ? `，是不是 ${near}？` : ''}`
    return [{ path: place, message }]
  })
}

/** Columns and checks that are new, are not written in full, and are called almost as some there are. */
function misspeltIn({ columns }: Tree, { columns: changed }: Tree): Flaw[] {
  if (!isTree(columns) || !isTree(changed)) return []
  const near = (key: string, own: unknown, all: Tree, needed: string) => {
    const isPart = !(key in all) && isTree(own) && !(needed in own)
    return isPart ? nearest(key, Object.keys(all)) : undefined
  }
  return Object.entries(changed).flatMap(([key, own]): Flaw[] => {
    const column = near(key, own, columns, 'name')
    if (column) {
      const message = `没有栏目 ${key}，是不是 ${column}？新的栏目要写全（name、clause、countBy、checks）`
      return [{ path: ['columns', key], message }]
    }
    const [before, after] = [columns[key], own].map((each) =>
      isTree(each) ? each.checks : undefined,
    )
    if (!isTree(before) || !isTree(after)) return []
    return Object.entries(after).flatMap(([rule, setting]): Flaw[] => {
      const check = near(rule, setting, before, 'clause')
      const message = `原来不查 ${rule}，是不是 ${check}？新查的要写全（severity、clause）`
      return check ? [{ path: ['columns', key, 'checks', rule], message }] : []
    })
  })
}

const dayForm = /^\d{4}[-./年]\d{1,2}/

/** Where the day stands from which an amendment that has no `inForce` is in force. */
export function misplacedDay(amendment: Tree): Flaw | undefined {
  if ('inForce' in amendment) return undefined
  const found = Object.entries(amendment).find(([key, value]) => {
    return dayForm.test(key) || (typeof value === 'string' && dayForm.test(value))
  })
  if (!found) return undefined
  const [key, value] = found
  const isKey = dayForm.test(key)
  const message = `施行的日期写成 inForce: ${isKey ? key : String(value)}${isKey ? '，改动和它并列' : ''}`
  return { path: [key], message }
}
