import type { z } from 'zod'
import type { Policy } from './schema'
import type { PointRule } from './scoring-schema'
import type { On, Selector } from './scoring-selector'
import type { By, Table, Value } from './scoring-value'

type Fail = (path: PropertyKey[], message: string) => void

/** Keys that an event of a kind can have, besides those any has. */
const own: Record<'outlet' | 'tier' | 'again' | 'level' | 'ground', On> = {
  outlet: 'adopted',
  tier: 'adopted',
  again: 'adopted',
  level: 'endorsed',
  ground: 'adjusted',
}

const called: Record<string, string> = {
  column: '栏目',
  outlet: '采用渠道',
  tier: '层级',
  again: '头一次和再次之分',
  trait: '特征',
  level: '批示级别',
  ground: '加减分事由',
  quota: '任务',
}

const nouns = (list: { name: string }[]) => new Set(list.map(({ name }) => name))

/** What the rules of points refer to must exist. Classes and units stand in the roster. */
export function cohereScoring(policy: Policy, ctx: z.RefinementCtx) {
  const fail: Fail = (path, message) => ctx.addIssue({ code: 'custom', path, message })
  const known: Record<string, Set<string>> = {
    column: new Set(Object.keys(policy.columns)),
    outlet: nouns(policy.outlets),
    tier: new Set(policy.tiers),
    trait: nouns(policy.traits),
    level: nouns(policy.levels),
    ground: nouns(policy.grounds),
    quota: nouns(policy.quotas),
  }
  const expect = (kind: string, name: string, path: PropertyKey[]) => {
    if (known[kind]?.has(name) === false) fail(path, `没有${called[kind]} ${name}`)
  }
  const expectAll = (path: PropertyKey[], selector: Selector & { quota?: string[] }) => {
    for (const kind of Object.keys(known)) {
      const names = selector[kind as keyof Selector] as string[] | undefined
      for (const name of names ?? []) expect(kind, name, [...path, kind])
    }
    if (selector.except) expectAll([...path, 'except'], selector.except)
  }
  policy.points.forEach((rule, index) => {
    const path = ['points', index]
    expectAll(path, { ...rule, on: undefined })
    expectOwn(rule, path, fail)
    for (const part of ['value', 'times', 'add'] as const) {
      for (const { by, names } of tables(rule[part])) {
        for (const name of names) expect(by, name, [...path, part, name])
      }
    }
  })
  for (const list of ['stack', 'limits', 'quotas', 'assessment'] as const) {
    policy[list].forEach((rule, index) => expectAll([list, index], rule))
  }
  expectNames(policy, known.quota, fail)
}

/** 投稿没有渠道，采用没有批示级别…… */
function expectOwn(rule: PointRule, path: PropertyKey[], fail: Fail) {
  const keys = Object.keys(own) as (keyof typeof own)[]
  const used = [rule.value, rule.times, rule.add].flatMap(tables).map(({ by }) => by)
  for (const key of keys) {
    if (rule.on === own[key]) continue
    const isOwn = rule[key] !== undefined
    if (!isOwn && !used.includes(key as By)) continue
    fail([...path, ...(isOwn ? [key] : ['value', 'by'])], `${rule.on} 没有${called[key]}`)
  }
}

function expectNames({ quotas, awards }: Policy, known: Set<string>, fail: Fail) {
  for (const [list, rules] of Object.entries({ quotas, awards })) {
    rules.forEach(({ name }, index) => {
      if (rules.findIndex((rule) => rule.name === name) < index)
        fail([list, index, 'name'], `“${name}”重复了，分不清指哪一个`)
    })
  }
  quotas.forEach(({ cancel = [], quota = [] }, index) => {
    const before = quotas.slice(0, index).map(({ name }) => name)
    for (const name of quota) {
      if (known.has(name) && !before.includes(name)) {
        fail(['quotas', index, 'quota'], `任务 ${name} 要写在这一项前面`)
      }
    }
    for (const name of cancel) {
      if (!known.has(name)) fail(['quotas', index, 'cancel'], `没有任务 ${name}`)
    }
  })
  awards.forEach(({ except }, index) => {
    const before = awards.slice(0, index).map(({ name }) => name)
    for (const name of except) {
      if (name === 'disqualified' || known.has(name) || before.includes(name)) continue
      fail(['awards', index, 'except'], `没有任务或前面的奖项 ${name}`)
    }
  })
}

/** What a value goes by, however deep. */
function tables(value: Value | undefined): { by: By; names: string[] }[] {
  if (typeof value !== 'object' || !('by' in value)) return []
  const { by, values, otherwise } = value as Table<Value>
  const inner = [...Object.values(values), ...(otherwise === undefined ? [] : [otherwise])]
  return [{ by, names: Object.keys(values) }, ...inner.flatMap(tables)]
}
