import type { z } from 'zod'
import { called, hasTable } from './event-keys'
import { lengths } from './period-lengths'
import type { Policy } from './schema'
import type { Limit, Quota } from './scoring-period'
import type { On } from './scoring-selector'
import { cohereSelector, conditionsOf, type Fail, lackOf } from './selector-cohere'

/** Every part of a rule of stacking, of periods or of the year must be able to matter. */
export function coherePeriods(policy: Policy, ctx: z.RefinementCtx) {
  const fail: Fail = (path, message) => ctx.addIssue({ code: 'custom', path, message })
  for (const list of ['stack', 'limits', 'assessment'] as const) {
    policy[list].forEach((rule, index) => {
      cohereSelector(policy, rule, rule.on, [list, index], fail)
    })
  }
  policy.stack.forEach(({ on, keep, max }, index) => {
    const path = ['stack', index]
    if (on?.includes('missed')) fail([...path, 'on'], 'missed 没有稿件，不和别的相加')
    if (keep === 'sum' && max === undefined) {
      fail([...path, 'keep'], '不写 stack 就是累计；累计至多多少写 max')
    }
  })
  policy.limits.forEach((limit, index) => cohereLimit(policy, limit, ['limits', index], fail))
  policy.quotas.forEach((quota, index) => cohereQuota(policy, quota, ['quotas', index], fail))
  cohereOfficers(policy, fail)
  policy.awards.forEach(({ top, bottom, ties, class: classes }, index) => {
    const path = ['awards', index]
    if (top !== undefined && bottom !== undefined) {
      fail([...path, 'bottom'], '前几名（top）和倒数几名（bottom）分成两项写')
    }
    if (ties === 'all' && top === undefined && bottom === undefined) {
      fail([...path, 'ties'], '没有名额（top、bottom）就不会并列，这里不写')
    }
    if (typeof top !== 'object' || !classes) return
    for (const name of Object.keys(top)) {
      if (!classes.includes(name)) fail([...path, 'top', name], '不在 class 写的类别里，用不到')
    }
  })
}

/** What is asked of persons is nothing of their unit's. */
function cohereOfficers({ points, quotas, awards }: Policy, fail: Fail) {
  const own = quotas.filter(({ of }) => of === 'officer').map(({ name }) => name)
  const refuse = (names: string[] | undefined, path: PropertyKey[]) => {
    const name = names?.find((each) => own.includes(each))
    if (name) fail(path, `任务 ${name} 是信息员个人的，单位没有`)
  }
  points.forEach(({ after }, index) => refuse(after ? [after] : [], ['points', index, 'after']))
  quotas.forEach(({ quota }, index) => refuse(quota, ['quotas', index, 'quota']))
  awards.forEach(({ of, except }, index) => {
    if (of === 'unit') refuse(except, ['awards', index, 'except'])
  })
}

const gives = ['met', 'unmet', 'short', 'over'] as const

/** Whether a quota gives or takes any points. */
function earns({ quotas }: Policy, name: string): boolean {
  const quota = quotas.find((each) => each.name === name)
  return !quota || gives.some((key) => quota[key] !== undefined)
}

function cohereLimit(policy: Policy, limit: Limit, path: PropertyKey[], fail: Fail) {
  const { quota, except, every } = limit
  for (const name of quota ?? []) {
    const task = policy.quotas.find((each) => each.name === name)
    const isLonger = task && lengths[task.every] > lengths[every]
    if (!earns(policy, name)) fail([...path, 'quota'], `任务 ${name} 没有得分，管不到`)
    else if (isLonger) {
      fail([...path, 'quota'], `任务 ${name} 的一期（${task.every}）比 ${every} 长，管不到`)
    }
  }
  const conditions = conditionsOf(limit)
  if (quota && except && conditions.every((key) => key === 'except')) {
    fail([...path, 'except'], '只管任务的得分时不写；还管哪些事的分，写 on')
  }
}

const periodic = new Set<string>(['met', 'streak', 'unmet', 'run'])

/** The events a quota counts; undefined when they may be any. */
function countedBy({ count, on }: Quota): readonly On[] | undefined {
  if (count === 'points') return on
  if (count === 'late') return ['submitted']
  return count === 'ratio' ? undefined : [count as On]
}

/** What follows for a unit, and not for one of its officers. */
const unitsOnly = [
  'met',
  'unmet',
  'short',
  'over',
  'cancel',
  'zero',
  'disqualify',
  'carry',
  'remind',
  'per',
  'quota',
] as const

function cohereQuota(policy: Policy, quota: Quota, path: PropertyKey[], fail: Fail) {
  const { count, least, most, on, of } = quota
  const refuse = (keys: readonly (keyof Quota)[], message: string) => {
    for (const key of keys) if (quota[key] !== undefined) fail([...path, key], message)
  }
  const conditions = conditionsOf(quota) as (keyof Quota)[]
  const lack = lackOf(policy, count === 'ratio' ? 'adopted' : count)
  if (lack) fail([...path, 'count'], lack)
  if (of === 'officer') refuse(unitsOnly, '信息员个人的任务不计分、不评奖，这里不写')
  if (least === undefined && most === undefined) {
    const idle = [
      'unmet',
      'short',
      'over',
      'firstPeriod',
      'carry',
      'remind',
      'cancel',
      'zero',
      'disqualify',
      'per',
      'weigh',
    ] as const
    refuse([...idle, ...conditions], '要先写 least 或 most（至少、至多多少）')
    if (quota.met === undefined) fail([...path, 'least'], '要写 least、most 或 met（一律得几分）')
    if (count !== 'submitted') fail([...path, 'count'], '要先写 least 或 most（至少、至多多少）')
    return
  }
  if (periodic.has(count)) {
    refuse(conditions, `数 ${count} 时只看别的任务完成没有，这个条件写在那个任务上`)
  } else {
    if (on && count !== 'points') {
      fail([...path, 'on'], `数什么由 count 定（现在是 ${count}）；on 只和 count: points 一起写`)
    }
    cohereSelector(policy, quota, countedBy(quota), path, fail)
  }
  if (count !== 'submitted' && count !== 'adopted') {
    refuse(['weigh'], `数 ${count} 时不折合，只用于 submitted、adopted`)
  } else if (quota.weigh && !hasTable(count, quota.weigh.by)) {
    fail([...path, 'weigh', 'by'], `${count} 没有${called[quota.weigh.by]}`)
  }
  if (count === 'late' && quota.late !== undefined)
    fail([...path, 'late'], '数的就是迟交，这里不写')
  else if (count === 'late') {
    cohereSelector(policy, { column: quota.column, late: true }, undefined, path, (at, message) => {
      if (at.at(-1) === 'late') fail([...path, 'count'], message)
    })
  }
  if (most !== undefined) {
    refuse(['over'], '和 least 一起写；超过 most 每多一个扣几分写 short')
    refuse(['carry'], '只和 least 一起写')
  }
  if (count === 'ratio') refuse(['carry'], '采用率不能加到下一期')
  if (count === 'ratio' || periodic.has(count)) refuse(['per'], `${count} 不按人头`)
  coherePeriod(quota, path, fail)
  cohereCancel(policy, quota, path, fail)
}

/** Periods too long to be in a term, or in a vacation. */
const outside = {
  term: new Set<string>(['half-year', 'year', 'school-year']),
  vacation: new Set<string>(['quarter', 'half-year', 'year', 'school-year']),
}

function coherePeriod({ every, during, weeks, carry }: Quota, path: PropertyKey[], fail: Fail) {
  if (weeks && every !== 'week') fail([...path, 'weeks'], '只用于每周的任务（every: week）')
  if (during === every) fail([...path, 'during'], 'every 已经写了，这里不写')
  else if (during === 'term' && every === 'vacation') {
    fail([...path, 'during'], '假期不在学期里，这里不写')
  } else if (during === 'vacation' && every === 'term') {
    fail([...path, 'during'], '学期不在假期里，这里不写')
  } else if (during && outside[during].has(every)) {
    const part = during === 'term' ? '一学期' : '一个假期'
    fail([...path, 'during'], `${every} 比${part}长，这里不写；只用于短一点的期间`)
  }
  if (carry && (every === 'year' || every === 'school-year')) {
    fail([...path, 'carry'], '只在一年以内加到下一期，一年一次的不写')
  }
}

function cohereCancel(policy: Policy, { name, cancel }: Quota, path: PropertyKey[], fail: Fail) {
  for (const other of cancel ?? []) {
    if (other === name) fail([...path, 'cancel'], '自己的分不用取消，不写就没有')
    else if (!earns(policy, other))
      fail([...path, 'cancel'], `任务 ${other} 没有得分，没有可取消的`)
  }
}
