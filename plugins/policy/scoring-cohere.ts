import type { z } from 'zod'
import { called } from './event-keys'
import { findNamed, instead } from './find'
import type { Policy } from './schema'
import type { Selector } from './scoring-selector'
import type { By, Table, Value } from './scoring-value'
import type { Fail } from './selector-cohere'

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
    if (known[kind]?.has(name) !== false) return
    const column = kind === 'column' && findNamed(Object.values(policy.columns), name)
    const hint = column ? `，写它的英文键 ${column.key}` : instead(known[kind])
    fail(path, `没有${called[kind]} ${name}${hint}`)
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
    for (const part of ['value', 'times', 'add'] as const) {
      for (const { by, names } of tables(rule[part])) {
        for (const name of names) expect(by, name, [...path, part, name])
      }
    }
  })
  for (const list of ['stack', 'limits', 'quotas', 'assessment'] as const) {
    policy[list].forEach((rule, index) => expectAll([list, index], rule))
  }
  policy.quotas.forEach(({ weigh }, index) => {
    for (const name of Object.keys(weigh?.values ?? {})) {
      expect(weigh!.by, name, ['quotas', index, 'weigh', name])
    }
  })
  expectNames(policy, known.quota, fail)
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
      if (!known.has(name)) fail(['quotas', index, 'cancel'], `没有任务 ${name}${instead(known)}`)
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
