import {
  type Assessment,
  type Award,
  type Grades,
  lengths,
  type Limit,
  type Measure,
  type On,
  type Policy,
  type Quota,
  type Seats,
} from '../../plugins/policy'
import { formatPoints, usualZero } from '../../plugins/score'
import type { Statement } from './clause'
import { list, say } from './say'
import {
  pointTally,
  unitIn,
  withEvents,
  wordAmount,
  wordMeasure,
  wordPoints,
  wordWhat,
  wordWhose,
} from './who'

/** 投稿分：每月投稿的分，至多计5分 */
export function tellLimit(policy: Policy, rule: Limit, tally = pointTally): Statement {
  const { name, every, quota, max, min, clause } = rule
  const named = name ? say('limits.named', { name }) : ''
  const whose = wordWhose(policy, rule)
  const head = say('limits.head', { name: named + whose, every: say(`every.${every}`) })
  const what = wordWhat(policy, rule)
  const names = quota && say('limits.of-quota', { names: list(quota) })
  const events = what && say('limits.of', { what, ...tally })
  const union = say('limits.union', { names: names ?? '', what: events })
  const of = head + (names && events ? union : names || events || say('limits.total', tally))
  const bound = (key: string, value: Measure) =>
    say(`limits.${key}`, {
      of,
      [key === 'max' ? 'max' : 'min']: wordMeasure(value, (each) => wordAmount(each, tally)),
    })
  const isFloor = typeof min === 'number' && min < 0
  const bounds = [
    ...(max === undefined ? [] : [bound('max', max)]),
    ...(min === undefined ? [] : [bound(isFloor ? 'floor' : 'min', isFloor ? -min : min)]),
  ]
  return { clause, text: bounds.join(say('semicolon')) }
}

function wordCount(policy: Policy, quota: Quota): (value: number) => string {
  if (quota.count === 'ratio') return (value) => `${value}${say('quotas.ratio')}`
  return (value) => formatPoints(value) + unitOf(policy, quota)
}

function unitOf(policy: Policy, { count, column }: Quota) {
  if (count === 'ratio') return say('quotas.point')
  if (count === 'submitted' || count === 'adopted') return unitIn(policy, column)
  return say(`quotas.${count === 'points' ? count : 'other'}`)
}

function wordCounted(policy: Policy, quota: Quota): string {
  const { count } = quota
  if (count === 'points') return say('quotas.points-of', { what: wordWhat(policy, quota) })
  if (count === 'late') return say('quotas.late', { what: wordWhat(policy, quota) })
  if (count === 'ratio') return say('quotas.ratio-of', { what: wordWhat(policy, quota) })
  if (quota.quota) {
    return say(`quotas.${count}-of`, { names: list(quota.quota) })
  }
  return wordWhat(policy, withEvents(quota, [count as On]))
}

/** 半月任务：每半月（过半的工作日在学期中的），投稿至少1条；每少一条扣1分 */
export function tellQuota(policy: Policy, quota: Quota): Statement {
  const { name, least, most, met, clause } = quota
  const common = {
    name,
    every: say(quota.weeks ? `weeks.${quota.weeks}` : `every.${quota.every}`),
    during: quota.during ? say(`during.${quota.during}`) : '',
    who: (quota.of === 'officer' ? say('quotas.officer') : '') + wordWhose(policy, quota),
  }
  if (least === undefined && most === undefined) {
    const points = met === undefined ? '' : wordMeasure(met, wordPoints)
    return { clause, text: say('quotas.base', { ...common, met: points }) }
  }
  const key = least === undefined ? 'most' : 'least'
  const weighed = quota.weigh ? wordWeights(policy, quota) : ''
  const isNone = most === 0 && quota.count !== 'ratio'
  const bound = isNone
    ? say('quotas.none', { unit: unitOf(policy, quota) })
    : say(`quotas.${key}${quota.per ? '-each' : ''}`, {
        value: wordMeasure((least ?? most)!, wordCount(policy, quota)),
      })
  const head = say('quotas.head', { ...common, what: wordCounted(policy, quota), bound }) + weighed
  return { clause, text: [head, ...consequences(policy, quota)].join(say('semicolon')) }
}

/** （一条折合：特征“简讯”1条、特征“要稿”9条、其余3条） */
function wordWeights(policy: Policy, quota: Quota): string {
  const { by, values, otherwise } = quota.weigh!
  const unit = unitOf(policy, quota)
  const each = Object.entries(values).map(([key, value]) => {
    const name = by === 'column' ? policy.columns[key].name : key
    return say(`quotas.weigh-${by}`, { name, value: formatPoints(value), unit })
  })
  const rest = say('quotas.weigh-rest', { value: formatPoints(otherwise ?? 100), unit })
  return say('quotas.weigh', { list: list([...each, rest]), unit })
}

const isLoss = (value?: Measure) => typeof value === 'number' && value < 0

function consequences(policy: Policy, quota: Quota): string[] {
  const { met, unmet, short, over, most, carry, firstPeriod, remind, cancel, zero, disqualify } =
    quota
  const unit = unitOf(policy, quota)
  const points = (key: string, value: Measure | undefined) =>
    value === undefined ? [] : say(`quotas.${key}`, { unit, value: wordMeasure(value, wordPoints) })
  return [
    points(isLoss(met) ? 'met-loss' : 'met', met),
    points(typeof unmet === 'number' && unmet > 0 ? 'unmet-gain' : 'unmet', unmet),
    points(most === undefined ? 'short' : 'beyond', short),
    points(isLoss(over) ? 'over-loss' : 'over', over),
    firstPeriod ? say(`quotas.first-period.${firstPeriod}`) : [],
    carry ? say(`quotas.carry-${carry}`) : [],
    cancel ? say('quotas.cancel', { names: list(cancel) }) : [],
    zero ? say('quotas.zero', { every: say(`every.${quota.every}`) }) : [],
    disqualify ? say('quotas.disqualify') : [],
    remind
      ? say('quotas.remind', { after: list(remind.after.map((each) => `${each}%`)), at: remind.at })
      : [],
  ].flat()
}

const wordSeats = (seats: Seats) =>
  say(typeof seats === 'number' ? 'awards.top' : 'awards.share', { seats })

/** Who has not done a task, which may be asked several times in the time of an award, or not be due. */
function wordMissed({ name, every }: Quota, award: Award): string {
  const longer = lengths[every] - lengths[award.every]
  const key = longer === 0 ? 'quota' : longer < 0 ? 'quota-each' : 'quota-due'
  return say(`awards.${key}`, { name, every: say(`every.${every}`) })
}

/** 先进集体：每年评单位，前6名 */
export function tellAward({ quotas, rounding }: Policy, award: Award): Statement {
  const { name, of, every, top, bottom, ties, least, per, except, clause } = award
  const among = award.class ? say('awards.among', { classes: list(award.class) }) : ''
  const head = { name, every: say(`every.${every}`), among, of: say(`awards.${of}`) }
  const groups =
    typeof top === 'object'
      ? Object.entries(top).map(([each, seats]) =>
          say('awards.group', { class: each, seats: wordSeats(seats) }),
        )
      : top === undefined
        ? []
        : [wordSeats(top)]
  if (typeof top === 'object') groups.push(say('awards.no-rest'))
  if (bottom !== undefined) groups.push(say('awards.bottom', { count: bottom }))
  const seats = typeof top === 'object' ? Object.values(top) : [top]
  const isShare = seats.some((each) => typeof each === 'string')
  const barred = except.map((each) => {
    if (each === 'disqualified') return say('awards.disqualified')
    const quota = quotas.find((one) => one.name === each)
    return quota ? wordMissed(quota, award) : say('awards.award', { name: each })
  })
  const parts = [
    say('awards.head', head),
    ...(per ? [say('awards.per')] : []),
    groups.length > 0 ? list(groups) : say('awards.everyone'),
    ...(least === undefined
      ? []
      : [
          say(per ? 'awards.least-total' : 'awards.least', {
            value: wordMeasure(least, wordPoints),
          }),
        ]),
    say(`awards.zero.${award.zero ?? usualZero(award)}`),
    ...(isShare && !award.fewest ? [say(`awards.seats.${rounding}`)] : []),
    ...(award.fewest
      ? [say('awards.fewest', { rounded: say(`awards.rounded.${rounding}`), count: award.fewest })]
      : []),
    ...(groups.length > 0 ? [say(`awards.ties.${ties}`)] : []),
    ...(barred.length > 0 ? [say('awards.except', { names: list(barred) })] : []),
  ]
  return { clause, text: parts.join(say('comma')) }
}

/** 年度考核：总分乘0.05 */
export function tellAssessment(policy: Policy, rule: Assessment): Statement {
  const { name, weight, full, value, per, max, beforeLimits, clause } = rule
  const own = wordWhat(policy, rule)
  const points = own ? say('assessment.of', { what: own }) : say('assessment.total')
  const before = beforeLimits ? say('assessment.before-limits') : ''
  const what =
    wordWhose(policy, rule) +
    before +
    (per ? say(`assessment.per-${per}`, { what: points }) : points)
  const most = max === undefined ? '' : say('points.most', { max: wordAmount(max) })
  const params = { name, what, max: most }
  if (value) {
    const groups = 'by' in value ? Object.entries(value.values) : [['', value] as const]
    const each = groups.map(([of, grades]) => wordGrades(grades, of))
    if ('by' in value && value.otherwise) each.push(wordGrades(value.otherwise, say('who.other')))
    return { clause, text: say('assessment.value', { ...params, value: each.join(say('comma')) }) }
  }
  const text =
    weight === undefined
      ? say('assessment.full', { ...params, full: formatPoints(full!) })
      : say('assessment.weight', { ...params, weight: formatPoints(weight) })
  return { clause, text }
}

function wordPlaces(at: number, next?: number): string {
  if (next === undefined) return 'from'
  return next === at + 100 ? 'rank' : 'ranks'
}

/** 学院：第1名5分、第2至3名3分、第4名起0分 */
function wordGrades({ of, steps, beyond }: Grades, among: string): string {
  const parts = steps.map(([at, value], index) => {
    const next = steps[index + 1]?.[0]
    const key = of === 'points' ? of : wordPlaces(at, next)
    const params = { at: formatPoints(at), to: formatPoints((next ?? 0) - 100) }
    return say(`assessment.${key}`, { ...params, value: wordPoints(value) })
  })
  if (beyond) {
    const { every, add } = beyond
    parts.push(say('points.beyond', { every: formatPoints(every), value: wordPoints(add) }))
  }
  const steppedBy = parts.join(say('list'))
  return among ? say('assessment.among', { among, value: steppedBy }) : steppedBy
}
