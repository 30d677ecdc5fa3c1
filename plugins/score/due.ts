import type { Day, Period } from '../calendar'
import type { Every, Limit, Policy, Quota } from '../policy'
import { formatPoints } from './hundredths'
import { kinds, versionOf } from './line'
import { isFor } from './rule'
import { type Setting, whoOn } from './setting'
import { isDuring, lengths, spansOf } from './span'
import type { Kind, Line, Reason } from './types'

/** Who is reckoned, and as of when. */
export interface Case {
  unit: string
  setting: Setting
  /** The last days of the periods reckoned. */
  from: string
  to: string
  /** The day it is: what is not over yet can still be made good. */
  asOf: string
  /** Whether a period is over. */
  isOver(period: Period): boolean
}

export type Rule = Limit | Quota

/** A rule, the period it is applied to, and the version it stands in. */
export interface Due<T extends Rule = Rule> {
  rule: T
  period: Period
  policy: Policy
}

/** Whether it is a quota, not a limit. */
export function isQuota(rule: Rule): rule is Quota {
  return 'count' in rule
}

/** The rules and the periods that end in the days asked for, shorter periods first. */
export function rulesDue({ unit, setting, from, to, asOf }: Case): Due[] {
  const { at } = setting
  const first = at('').inForce
  const due: Due[] = []
  for (const every of kindsOfPeriods(setting, from > first ? from : first, to)) {
    for (const period of spansOf(every, from > first ? from : first, to, setting)) {
      if (period.from > asOf) break
      const last = period.to < asOf ? period.to : asOf
      const policy = at(last)
      if (policy.inForce > last) continue
      const who = whoOn(unit, last, setting)
      for (const rule of [...policy.limits, ...policy.quotas]) {
        if (rule.every !== every || !hasEffect(rule, policy) || !isFor(rule, who)) continue
        const during = isQuota(rule) && rule.during
        if (!during || isDuring(during, period, setting.calendar))
          due.push({ rule, period, policy })
      }
    }
  }
  return due.toSorted((a, b) => lengths[a.rule.every] - lengths[b.rule.every])
}

/** Some quotas are only to be looked at. */
function hasEffect(rule: Rule, { quotas }: Policy): boolean {
  if (!isQuota(rule)) return true
  const { name, met, unmet, short, over, cancel, zero } = rule
  if (quotas.some(({ quota }) => quota?.includes(name))) return true
  return [met, unmet, short, over, cancel, zero].some((effect) => effect !== undefined)
}

/** The kinds of periods that any version in force in these days has rules for. */
function kindsOfPeriods({ at }: Setting, from: Day, to: Day): Set<Every> {
  const versions = new Set<Policy>([at(from), at(to)])
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = nextMonth(month)) {
    versions.add(at(`${month}-28`)).add(at(`${month}-31`))
  }
  const rules = [...versions].flatMap((policy) =>
    [...policy.limits, ...policy.quotas].filter((rule) => hasEffect(rule, policy)),
  )
  return new Set(rules.map(({ every }) => every))
}

function nextMonth(month: string) {
  const [year, number] = month.split('-').map(Number)
  return number < 12 ? `${year}-${String(number + 1).padStart(2, '0')}` : `${year + 1}-01`
}

/** A line that a period earned, by which rule and in which period. */
export interface Regular {
  line: Line
  rule: Rule
  period: Period
}

/** The line of a rule's period; `part` tells it from others of the same rule. */
export function lineOf(
  { rule, period, policy }: Due,
  part: string,
  value: number,
  { unit }: Case,
  reason: Reason,
): Regular {
  const { clause } = rule
  const index = isQuota(rule) ? rule.name : policy.limits.indexOf(rule)
  const line: Line = {
    key: `${index} ${period.from} ${period.to} ${part} ${unit}`,
    seq: 0,
    unit,
    day: period.to,
    kind: kindOf(rule),
    count: 0,
    value,
    reason: { ...reason, params: { ...reason.params, value: formatPoints(value) } },
    clause,
    policy: versionOf(policy),
    traits: [],
    late: false,
    commissioned: false,
  }
  return { line, rule, period }
}

/** A bound of one kind of points is of that kind. */
function kindOf(rule: Rule): Kind {
  const kind = !isQuota(rule) && rule.on?.length === 1 ? kinds[rule.on[0]] : undefined
  return kind ?? 'other'
}
