import type { z } from 'zod'
import { called, type EventKey, eventKeys, hasSize, hasTable } from './event-keys'
import { leavesOf } from './ground-cohere'
import type { Policy } from './schema'
import type { PointRule } from './scoring-schema'
import type { By, Value } from './scoring-value'
import { cohereSelector, type Fail, lackOf } from './selector-cohere'
import { tierOf } from './tier'

type Names = Partial<Record<By, string[]>>

/** Every part of a rule of points must be able to matter. */
export function coherePoints(policy: Policy, ctx: z.RefinementCtx) {
  const fail: Fail = (path, message) => ctx.addIssue({ code: 'custom', path, message })
  policy.points.forEach((rule, index) => {
    const path = ['points', index]
    cohereSelector(policy, rule, [rule.on], path, fail)
    const lack = lackOf(policy, rule.on)
    if (lack) fail([...path, 'on'], lack)
    expectWay(rule, path, fail)
    expectBase(policy, rule, path, fail)
    expectAfter(policy, rule, [...path, 'after'], fail)
    const twin = policy.points.findIndex((other) => isTwin(other, rule))
    if (twin < index && twin >= 0) {
      fail(path, `和第${twin + 1}项的条件一样，这一项不会用到；要另加写 add，要乘写 times`)
    }
    const { outlet, tier, column, trait, level, ground, class: classes, unit } = rule
    const names: Names = { outlet, tier, column, trait, level, ground, class: classes, unit }
    for (const part of ['value', 'times', 'add'] as const) {
      const value = rule[part]
      if (value !== undefined) expectValue(policy, rule, value, names, [...path, part], fail)
    }
  })
}

const isOfItems = ({ on }: PointRule) => on === 'submitted' || on === 'adopted'

const isFromOutside = ({ on }: PointRule) => on === 'endorsed' || on === 'adjusted'

/** Keys that say nothing in this kind of rule. */
function expectWay(rule: PointRule, path: PropertyKey[], fail: Fail) {
  const { on, per, share, times, of } = rule
  if (per === 'manuscript' && times !== undefined) {
    fail([...path, 'per'], '倍数（times）按条还是按篇，和分值一样，这里不写')
  } else if (per === 'staff' && (on !== 'adjusted' || times !== undefined)) {
    fail([...path, 'per'], '按人均只和加减分（adjusted）的分值（value）一起写')
  } else if (per === 'manuscript' && !isOfItems(rule)) {
    fail([...path, 'per'], `${on} 总是按次计，这里不写`)
  }
  if (share === 'each' && on === 'missed') fail([...path, 'share'], 'missed 没有稿件可分，这里不写')
  if (share === 'each' && times !== undefined && !isFromOutside(rule)) {
    fail([...path, 'share'], '写在分值（value）那一项上，倍数跟着分值分')
  }
  if (!isFromOutside(rule) && leavesOf(times).some((factor) => factor < 0)) {
    fail([...path, 'times'], '倍数不能是负数；要扣分写 add')
  }
  if (times !== undefined && on === 'missed')
    fail([...path, 'times'], 'missed 没有倍数，直接写 value')
  const isOfOthers = times !== undefined && isFromOutside(rule)
  if (isOfOthers && !of) {
    fail([...path, 'of'], `要写乘在这篇的哪些分上，如 of: adopted；${on} 自己的分直接写 value`)
  }
  if (!isOfOthers && of) {
    const own = times === undefined ? '' : `；这里乘的是 ${on} 自己的分`
    fail([...path, 'of'], `只和批示（endorsed）、加减分（adjusted）的倍数（times）一起写${own}`)
  }
  if (of?.includes('missed')) fail([...path, 'of'], 'missed 没有稿件，乘不到')
}

/** What counts only beyond a task must be what the task counts. */
function expectAfter({ quotas }: Policy, rule: PointRule, path: PropertyKey[], fail: Fail) {
  const { after, on, value } = rule
  if (after === undefined) return
  const quota = quotas.find(({ name }) => name === after)
  if (!quota) return fail(path, `没有任务 ${after}`)
  if (value === undefined) fail(path, '只和分值（value）一起写')
  else if (quota.least === undefined) fail(path, `任务 ${after} 没有写 least（至少多少）`)
  else if (quota.weigh) fail(path, `任务 ${after} 的一条折合几条（weigh），分不出哪几条超过`)
  else if (quota.count !== on || !isOfItems(rule)) {
    fail(path, `任务 ${after} 数的是 ${quota.count}，这里是 ${on}；只用于投稿、采用，要数同一样`)
  }
}

/** What is multiplied must be given by some rule. */
function expectBase({ points }: Policy, rule: PointRule, path: PropertyKey[], fail: Fail) {
  if (rule.times === undefined || rule.on === 'missed') return
  const bases = isFromOutside(rule) ? rule.of : [rule.on]
  if (!bases) return
  const isGiven = bases.some((on) =>
    points.some((other) => other.on === on && other.times === undefined),
  )
  if (!isGiven) fail([...path, 'times'], `${bases.join('、')} 没有分值可乘`)
}

/** Two values under the same conditions: the second would never be used. */
function isTwin(one: PointRule, other: PointRule): boolean {
  if (one.value === undefined || other.value === undefined) return false
  return conditionsIn(one) === conditionsIn(other)
}

function conditionsIn({ class: classes, unit, ...rule }: PointRule): string {
  const { on, except } = rule
  return JSON.stringify([on, classes, unit, except, ...eventKeys.map((key) => rule[key] ?? null)])
}

/** What stands in a table must be within the conditions, and be something the event has. */
function expectValue(
  policy: Policy,
  rule: PointRule,
  value: Value,
  names: Names,
  path: PropertyKey[],
  fail: Fail,
) {
  const { on } = rule
  if (typeof value === 'number') return
  if ('from' in value) {
    if (on !== 'adjusted') fail(path, '酌情的分由编辑登记，只用于加减分（adjusted）')
    return
  }
  if ('steps' in value) {
    if (!hasSize(on, value.of)) fail([...path, 'of'], `${on} 没有 ${value.of} 可以数`)
    return
  }
  const { by, values, otherwise } = value
  if (!hasTable(on, by)) return fail([...path, 'by'], `${on} 没有${called[by as EventKey]}`)
  const left = by === 'trait' ? undefined : reachable(policy, by, names)
  for (const [name, own] of Object.entries(values)) {
    if (left && !left.includes(name)) fail([...path, name], '和前面的条件合不到一起，用不到')
    const inner = { ...names, [by]: [name] }
    const stray = strayTrait(policy, inner)
    if (stray) fail([...path, name], `特征“${stray}”不用于这个栏目，用不到`)
    expectValue(policy, rule, own, inner, [...path, name], fail)
  }
  if (otherwise === undefined) return
  const isNeeded = !left || left.some((name) => !Object.hasOwn(values, name))
  if (!isNeeded) fail([...path, 'else'], '条件里的都写了，用不到')
  const rest = left
    ? { ...names, [by]: left.filter((name) => !Object.hasOwn(values, name)) }
    : names
  expectValue(policy, rule, otherwise, rest, [...path, 'else'], fail)
}

/** The trait, where all there are in the conditions are for other columns only. */
function strayTrait({ traits }: Policy, { trait = [], column }: Names): string | undefined {
  const isStray = trait.every((name) => {
    const own = traits.find((each) => each.name === name)?.columns ?? []
    return own.length > 0 && column && !own.some((key) => column.includes(key))
  })
  return isStray ? trait.at(0) : undefined
}

/** Names of a kind that the conditions so far leave; undefined when all are. */
function reachable(policy: Policy, by: By, names: Names): string[] | undefined {
  const { outlets } = policy
  const own = names[by]
  if (by === 'outlet' && names.tier) {
    const inTier = outlets.filter(({ name }) => names.tier!.includes(tierOf(policy, name) ?? ''))
    return inTier.map(({ name }) => name).filter((name) => !own || own.includes(name))
  }
  if (by === 'tier' && names.outlet) {
    const tiers = names.outlet.flatMap((name) => tierOf(policy, name) ?? [])
    return tiers.filter((name) => !own || own.includes(name))
  }
  return own
}
