import type { z } from 'zod'
import type { Policy } from './schema'
import type { Award, Every, Limit, Quota, Seats } from './scoring-period'
import type { Measure } from './scoring-value'
import { conditionsOf, type Fail } from './selector-cohere'

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
    else expectPeriods(policy, quota, ['quotas', index], fail)
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

/** Periods in a month; weeks and days are reckoned by the longest month. */
const perMonth: Partial<Record<Every, number>> = { 'half-month': 2, month: 1 }
const months: Partial<Record<Every, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
  'school-year': 12,
}
const days: Partial<Record<Every, number>> = {
  day: 1,
  week: 7,
  'half-month': 16,
  month: 31,
  quarter: 92,
  'half-year': 184,
  year: 366,
  'school-year': 371,
}

/** How many periods of a kind can end in one of another kind; undefined when the calendar decides. */
function periodsIn(outer: Every, inner: Every): number | undefined {
  if (outer === inner) return 1
  const size = days[outer]
  if (size && (inner === 'day' || inner === 'week')) return Math.ceil(size / days[inner]!)
  const own = months[outer]
  if (own && perMonth[inner]) return own * perMonth[inner]
  if (own && months[inner]) return Math.floor(own / months[inner])
  if (inner === 'term' || inner === 'vacation') return 3
  return undefined
}

/** A quota that counts others cannot ask for more periods than there are. */
function expectPeriods({ quotas }: Policy, quota: Quota, path: PropertyKey[], fail: Fail) {
  if (!quota.quota) return
  const counted = quotas.filter(({ name }) => quota.quota!.includes(name))
  const each = counted.map(({ every }) => periodsIn(quota.every, every))
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

/** What is asked of everybody's points cannot be more than points can come to. */
function expectReach({ limits }: Policy, { every, least }: Award, path: PropertyKey[], fail: Fail) {
  const isTotal = (limit: Limit) => {
    const { quota, class: classes, unit, except, max } = limit
    const isNarrow = [quota, classes, unit, except].some((each) => each !== undefined)
    return (
      limit.every === every && typeof max === 'number' && !isNarrow && !conditionsOf(limit).length
    )
  }
  const most = Math.min(...limits.filter(isTotal).map(({ max }) => max as number))
  for (const [name, points] of numbersOf(least)) {
    if (points <= most) continue
    const place = [...path, 'least', ...(name ? [name] : [])]
    fail(place, `总分至多计 ${most / 100} 分，谁也到不了 ${points / 100} 分`)
  }
}
