import { formatPoints } from '../../score'
import { say } from '../say'
import type { Appraisal, AppraisedQuota, AppraisedUnit } from './types'

type Quota = Appraisal['quotas'][number]

/** 条, 件, 分, %. */
function measureOf({ count, every }: Quota): string {
  const isYearly = every === 'year' || every === 'school-year'
  return say(`bulletin.appraisal.measure.${isYearly ? count : 'met'}`)
}

/** `未按时` where what is counted is not wished for. */
function whatOf({ count }: Quota): string {
  return say(`bulletin.appraisal.what.${count in whats ? count : 'other'}`)
}

const whats = { missed: true, late: true, returned: true }

/** `至少12条`, `未按时不超过0件`; where it differs between units, the range. */
export function boundText(quota: Quota, units: AppraisedUnit[]): string {
  const own = units.flatMap((unit) => unit.quotas[quota.name] ?? [])
  const [first] = own
  if (!first || first.periods) return say('bulletin.appraisal.bound.periods')
  const kind = first.least === undefined ? 'most' : 'least'
  const bounds = own.map((each) => each[kind] ?? 0)
  const [from, to] = [Math.min(...bounds), Math.max(...bounds)].map((each) => formatPoints(each))
  const range = from === to ? from : `${from}—${to}`
  return whatOf(quota) + say(`bulletin.appraisal.bound.${kind}`, [range + measureOf(quota)])
}

/** `差4条`, `未按时1件`, `有2期没完成`; empty when it is met. */
export function shortText(quota: Quota, { short, least, most, periods }: AppraisedQuota): string {
  if (!short) return ''
  const kind = periods ? 'periods' : least === undefined ? (most ? 'over' : 'any') : 'under'
  const words = say(`bulletin.appraisal.short.${kind}`, [formatPoints(short) + measureOf(quota)])
  return whatOf(quota) + words
}

/** `8条`; of shorter periods `9期中完成7期`. */
export function doneText(quota: Quota, { done, periods }: AppraisedQuota): string {
  if (periods) return say('bulletin.appraisal.done', { ...periods })
  return formatPoints(done) + measureOf(quota)
}

/** Everything a unit is short of: `综合类信息差4条；约稿未按时1件`. */
export function shortcomingsText({ quotas }: Appraisal, unit: AppraisedUnit): string {
  const unmet = quotas.flatMap((quota) => {
    const own = unit.quotas[quota.name]
    const short = own && shortText(quota, own)
    return short ? [quota.name + short] : []
  })
  const { late, missing } = unit
  const isSaid = quotas.some(({ count, name }) => count === 'missed' && unit.quotas[name]?.short)
  const owed = isSaid ? [] : Object.entries({ missing, late }).filter(([, count]) => count)
  const others = owed.map(([key, count]) => say(`bulletin.appraisal.${key}`, [count]))
  return [...unmet, ...others].join(say('bulletin.appraisal.semicolon'))
}
