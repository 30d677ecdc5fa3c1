import type { z } from 'zod'
import { daysOf, periodsIn } from './periods-in'
import { earning, mostOf, mostOfAll } from './reach'
import type { Policy } from './schema'
import type { Award, Limit, Quota, Seats } from './scoring-period'
import type { Measure } from './scoring-value'
import type { Fail } from './selector-cohere'

/** Numbers that cannot be meant, as a question where one can be guessed. */
export function cohereNumbers(policy: Policy, ctx: z.RefinementCtx) {
  const fail: Fail = (path, message) => ctx.addIssue({ code: 'custom', path, message })
  const { stack, limits, quotas, awards } = policy
  stack.forEach(({ max }, index) => {
    if (max !== undefined && max <= 0) fail(['stack', index, 'max'], '至多计的分要大于 0')
  })
  limits.forEach((limit, index) => expectRoom(limit, ['limits', index], fail))
  quotas.forEach((quota, index) => {
    if (quota.count === 'ratio') expectRatio(quota, ['quotas', index], fail)
    else expectCount(quota, ['quotas', index], fail)
    if (quota.count === 'points') expectPoints(policy, quota, ['quotas', index], fail)
    expectPeriods(policy, quota, ['quotas', index], fail)
  })
  awards.forEach((award, index) => {
    expectSeats(award, ['awards', index], fail)
    expectReach(policy, award, ['awards', index], fail)
  })
}

/** The numbers of a measure by name; one for all is under ''. */
function numbersOf(measure: Measure | undefined): [string, number][] {
  if (measure === undefined) return []
  if (typeof measure === 'number') return [['', measure]]
  const { values, otherwise } = measure
  const own = Object.entries(values)
  return otherwise === undefined ? own : [...own, ['else', otherwise]]
}

function expectRoom({ max, min }: Limit, path: PropertyKey[], fail: Fail) {
  for (const [name, most] of numbersOf(max)) {
    for (const [other, least] of numbersOf(min)) {
      if (least <= most || (name && other && name !== other)) continue
      fail([...path, 'min'], `至少 ${least / 100} 比至多 ${most / 100} 还大，两个写反了吗`)
    }
  }
}

function expectRatio(quota: Quota, path: PropertyKey[], fail: Fail) {
  for (const key of ['least', 'most'] as const) {
    for (const [name, hundredths] of numbersOf(quota[key])) {
      const place = name ? [...path, key, name] : [...path, key]
      const percent = hundredths / 100
      if (hundredths > 100) fail(place, `是 ${percent}% 吗？写 ${percent / 100}`)
      else if (hundredths < 0) fail(place, '采用率在 0 和 1 之间')
    }
  }
}

/** A quota that counts others cannot ask for more periods than there are. */
function expectPeriods({ quotas }: Policy, quota: Quota, path: PropertyKey[], fail: Fail) {
  if (!quota.quota) return
  const counted = quotas.filter(({ name }) => quota.quota!.includes(name))
  const each = counted.map((each) => periodsIn(quota.every, each))
  if (each.some((count) => count === undefined)) return
  const all = each.reduce<number>((sum, count) => sum + count!, 0)
  for (const key of ['least', 'most'] as const) {
    for (const [name, hundredths] of numbersOf(quota[key])) {
      const isOut = key === 'least' ? hundredths > all * 100 : hundredths >= all * 100
      if (!isOut) continue
      const what = key === 'least' ? '怎么也完不成' : '怎么也超不过'
      fail([...path, key, ...(name ? [name] : [])], `一期里至多有 ${all} 个，${what}`)
    }
  }
}

function expectSeats({ top }: Award, path: PropertyKey[], fail: Fail) {
  const all: [string[], Seats][] =
    typeof top === 'object'
      ? Object.entries(top).map(([name, seats]) => [[name], seats])
      : top === undefined
        ? []
        : [[[], top]]
  for (const [name, seats] of all) {
    const percent = typeof seats === 'string' ? Number.parseFloat(seats) : undefined
    if (percent === undefined || (percent > 0 && percent <= 100)) continue
    fail([...path, 'top', ...name], '比例在 0% 和 100% 之间')
  }
}

/** What is asked of points cannot be more than points can come to, for all or for a class. */
function expectReach(policy: Policy, award: Award, path: PropertyKey[], fail: Fail) {
  const { every, least, top, class: classes } = award
  const own = classes ?? (typeof top === 'object' ? Object.keys(top) : [])
  for (const [name, points] of numbersOf(least)) {
    const isOfClass = typeof least === 'object' && least.by === 'class' && name && name !== 'else'
    for (const one of isOfClass ? [name] : own.length ? own : [undefined]) {
      const most = mostOfAll(policy, { every, class: one })
      if (points <= most) continue
      const place = [...path, 'least', ...(name ? [name] : [])]
      const who = one === undefined ? '' : `${one}类`
      fail(place, `${who}总分至多计 ${most / 100} 分，谁也到不了 ${points / 100} 分`)
      break
    }
  }
}

/** A task that counts points cannot ask for more than the limits of events leave. */
function expectPoints(policy: Policy, quota: Quota, path: PropertyKey[], fail: Fail) {
  const { every, on = earning(policy), least } = quota
  for (const [name, points] of numbersOf(least)) {
    const isOfClass = typeof least === 'object' && least.by === 'class' && name !== 'else'
    const one = isOfClass ? name : undefined
    const most = mostOf(policy, on, { every, class: one })
    if (points <= most) continue
    fail([...path, 'least', ...(name ? [name] : [])], `至多计 ${most / 100} 分，怎么也完不成`)
  }
}

/** What is counted is never less than nothing; points may be. */
function expectCount({ least, most, count, every }: Quota, path: PropertyKey[], fail: Fail) {
  if (count === 'points') return
  for (const [key, measure] of Object.entries({ least, most })) {
    for (const [name, hundredths] of numbersOf(measure)) {
      const place = [...path, key, ...(name ? [name] : [])]
      const value = hundredths / 100
      if (hundredths < 0) fail(place, `数的不会少于 0，是 ${-value} 吗？写 ${-value}`)
      else if (value > manifold * daysOf(every)) {
        fail(place, `${value} 太多了，谁也报不了这么多，是不是多写了`)
      }
    }
  }
}

/** More than this a day is a slip of the finger. */
const manifold = 1000
