import type { Day, Every, Limit, Period, Policy, Quota } from '../policy'
import { book, type Seals, type Step } from './book'
import { all, type Filter, filterOf } from './filter'
import { formatPoints, round } from './hundredths'
import { kinds, versionOf } from './lines'
import { type Standing, type Sum, type SumOf, standingOf } from './quota'
import { hasKeys, isFor } from './rule'
import type { Setting } from './setting'
import { isDuring, lengths, spansOf } from './span'
import type { Kind, Line, Reason } from './types'
import { measure } from './value'

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

type Rule = Limit | Quota

/** A line that a period earned, and by which rule. */
interface Regular {
  line: Line
  rule: Rule
}

/**
 * What the regulation gives and takes by the period: limits of some points first, then quotas, limits
 * of their points, limits of the total, and what makes it zero.
 */
export function regularLines(sum: Sum, about: Case): Line[] {
  const due = rulesDue(about)
  const limits = due.filter((one): one is Due<Limit> => 'clause' in one.rule && !isQuota(one.rule))
  const quotas = due.filter((one): one is Due<Quota> => isQuota(one.rule))
  const found: Regular[] = []
  const isTotal = ({ rule }: Due<Limit>) => !hasKeys(rule) && !rule.quota && !rule.except
  for (const one of limits) {
    if (!isTotal(one) && !one.rule.quota) add(found, limited(one, sum, found, about))
  }
  const standings = standingsOf(quotas, sum, about)
  for (const standing of standings) found.push(...earned(standing, about))
  cancel(found, standings, about)
  for (const one of limits) if (one.rule.quota) add(found, limited(one, sum, found, about))
  for (const one of limits) if (isTotal(one)) add(found, limited(one, sum, found, about))
  for (const { quota, period, isMet, policy } of standings) {
    if (!quota.zero || isMet || !isDue(quota, period, about)) continue
    const total = sum(period, all).value + within(found, period)
    add(found, {
      rule: quota,
      line: lineOf({ rule: quota, period, policy }, 'zero', -total, about, {
        key: 'zeroed',
        params: { quota: quota.name, period: period.label },
      }),
    })
  }
  return found.map(({ line }) => line)
}

/** A rule, the period it is applied to, and the version it stands in. */
export interface Due<T extends Rule = Rule> {
  rule: T
  period: Period
  policy: Policy
}

function isQuota(rule: Rule): rule is Quota {
  return 'count' in rule
}

/** The rules and the periods that end in the days asked for, shorter periods first. */
function rulesDue({ unit, setting, from, to, asOf }: Case): Due[] {
  const { at, calendar } = setting
  const first = at('').inForce
  const due: Due[] = []
  for (const every of kindsOfPeriods(setting, from > first ? from : first, to)) {
    for (const period of spansOf(every, from > first ? from : first, to, calendar)) {
      if (period.from > asOf) break
      const last = period.to < asOf ? period.to : asOf
      const policy = at(last)
      if (policy.inForce > last) continue
      for (const rule of [...policy.limits, ...policy.quotas]) {
        if (rule.every !== every || !isFor(rule, unit, setting)) continue
        const during = isQuota(rule) && rule.during
        if (!during || isDuring(during, period, calendar)) due.push({ rule, period, policy })
      }
    }
  }
  return due.toSorted((a, b) => lengths[a.rule.every] - lengths[b.rule.every])
}

/** The kinds of periods that any version in force in these days has rules for. */
function kindsOfPeriods({ at }: Setting, from: Day, to: Day): Set<Every> {
  const versions = new Set<Policy>([at(from), at(to)])
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = nextMonth(month)) {
    versions.add(at(`${month}-28`)).add(at(`${month}-31`))
  }
  const rules = [...versions].flatMap(({ limits, quotas }) => [...limits, ...quotas])
  return new Set(rules.map(({ every }) => every))
}

function nextMonth(month: string) {
  const [year, number] = month.split('-').map(Number)
  return number < 12 ? `${year}-${String(number + 1).padStart(2, '0')}` : `${year + 1}-01`
}

function add(found: Regular[], regular: Regular | undefined) {
  if (regular && regular.line.value !== 0) found.push(regular)
}

/** Points of lines found so far that are of a period. */
function within(found: Regular[], { from, to }: Period, has = (_: Regular) => true): number {
  return found.reduce((total, one) => {
    const isIn = from <= one.line.day && one.line.day <= to && has(one)
    return isIn ? total + one.line.value : total
  }, 0)
}

/** What a limit takes away, or adds up to its least. */
function limited(due: Due<Limit>, sum: Sum, found: Regular[], about: Case): Regular | undefined {
  const { rule, period, policy } = due
  const { unit, setting } = about
  const isTotal = !hasKeys(rule) && !rule.quota && !rule.except
  const points = rule.quota ? 0 : sum(period, filterOf(rule, policy, setting)).value
  const before = within(found, period, (one) => isTotal || isUnder(one.rule, rule))
  const total = points + before
  const max = measure(rule.max, unit, setting) ?? Infinity
  const min = measure(rule.min, unit, setting) ?? -Infinity
  const bounded = Math.min(max, Math.max(min, total))
  const key = total > max ? 'max' : 'min'
  const params = {
    name: rule.name ?? '',
    period: period.label,
    bound: formatPoints(bounded),
    total: formatPoints(total),
  }
  return { rule, line: lineOf(due, key, bounded - total, about, { key, params }) }
}

/** Whether what a rule gave or took is among the points of a limit. */
function isUnder(rule: Rule, limit: Limit): boolean {
  if (isQuota(rule)) return limit.quota?.includes(rule.name) ?? false
  if (limit.quota) return rule.quota?.every((name) => limit.quota!.includes(name)) ?? false
  if (rule.quota) return false
  const names = ['on', 'column', 'outlet', 'tier', 'trait', 'level', 'ground'] as const
  return names.every((name) => {
    const [own, wide] = [rule[name] as string[] | undefined, limit[name] as string[] | undefined]
    return !wide || (own !== undefined && own.every((each) => wide.includes(each)))
  })
}

/** Where a unit stands with each quota, what was missing carried on within a year. */
export function standingsOf(
  quotas: Due<Quota>[],
  sum: Sum,
  { unit, setting }: Pick<Case, 'unit' | 'setting'>,
) {
  const missing = new Map<string, number>()
  const standings: (Standing & { policy: Policy })[] = []
  for (const { rule, period, policy } of quotas) {
    const key = `${rule.name} ${period.to.slice(0, 4)}`
    const carried = rule.carry ? (missing.get(key) ?? 0) : 0
    const standing = standingOf(rule, period, sum, { unit, policy, setting, carried })
    if (!standing) continue
    missing.set(key, standing.least === undefined ? 0 : standing.short)
    standings.push({ ...standing, policy })
  }
  return standings
}

/** What can still be made good is not held against a unit before the period is over. */
function isDue({ most }: Quota, period: Period, { isOver }: Case) {
  return most !== undefined || isOver(period)
}

/** What a quota gives when it is met, and takes when it is not. */
function earned(standing: Standing & { policy: Policy }, about: Case): Regular[] {
  const { quota, period, policy, done, least, most, short, over, isMet } = standing
  const { unit, setting, isOver } = about
  const of = (key: 'met' | 'unmet' | 'short' | 'over') => measure(quota[key], unit, setting)
  const params = {
    quota: quota.name,
    period: period.label,
    done: formatPoints(done),
    least: formatPoints(least ?? 0),
    most: formatPoints(most ?? 0),
    short: formatPoints(short),
    over: formatPoints(over),
  }
  const regular = (key: 'met' | 'unmet' | 'short' | 'over', times: number): Regular[] => {
    const each = of(key)
    if (each === undefined || times === 0) return []
    const value = round((each * times) / 100, policy)
    const word = key === 'met' && least === undefined && most === undefined ? 'base' : key
    const reason = { key: word, params: { ...params, each: formatPoints(each) } }
    return [
      { rule: quota, line: lineOf({ rule: quota, period, policy }, key, value, about, reason) },
    ]
  }
  // At most so many is kept only when the period is over.
  const isKept = isMet && (most === undefined || isOver(period))
  if (isKept) return [...regular('met', 100), ...regular('over', over)]
  if (isMet || !isDue(quota, period, about)) return []
  return [...regular('unmet', 100), ...regular('short', short)]
}

/** What an unmet quota cancels stays to be seen, at nothing. */
function cancel(found: Regular[], standings: (Standing & { policy: Policy })[], about: Case) {
  for (const { quota, period, isMet } of standings) {
    if (!quota.cancel || isMet || !isDue(quota, period, about)) continue
    for (const one of found) {
      if (!isQuota(one.rule) || !quota.cancel.includes(one.rule.name)) continue
      const { home } = one.line as Line & { home: Period }
      const isSame = endsIn(home, period) || endsIn(period, home)
      if (!isSame || one.line.value === 0) continue
      const params = { quota: quota.name, period: period.label, clause: quota.clause }
      Object.assign(one.line, { value: 0, note: { key: 'cancelled', params } })
    }
  }
}

function endsIn(outer: Period, inner: Period) {
  return outer.from <= inner.to && inner.to <= outer.to
}

function lineOf(
  { rule, period, policy }: Due,
  part: string,
  value: number,
  { unit }: Case,
  reason: Reason,
): Line & { home: Period } {
  const { clause } = rule
  const index = isQuota(rule) ? rule.name : policy.limits.indexOf(rule)
  return {
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
    home: period,
  }
}

/** A bound of one kind of points is of that kind. */
function kindOf(rule: Rule): Kind {
  const kind = !isQuota(rule) && rule.on?.length === 1 ? kinds[rule.on[0]] : undefined
  return kind ?? 'other'
}

/**
 * The same, booked: a correction of a month that is public may change what a period gave, and that is
 * a correction too. `base` is without corrections.
 */
export function bookedRegular(base: Sum, corrections: Line[], about: Case, seals: Seals): Line[] {
  const lines = regularLines(base, about)
  if (corrections.length === 0) return lines
  const steps: Step[] = [{ seq: 0, entryId: '', day: '', lines }]
  const ordered = corrections.toSorted((a, b) => a.seq - b.seq)
  for (const [index, { seq, day, correction }] of ordered.entries()) {
    if (ordered[index + 1]?.seq === seq) continue
    const known = ordered.slice(0, index + 1)
    const sum: Sum = (period, filter) => corrected(base, known, period, filter)
    steps.push({ seq, entryId: correction!.entryId, day, lines: regularLines(sum, about) })
  }
  return book(steps, seals)
}

/** Sums with corrections, which are of the days that they correct. */
export function corrected(
  base: Sum,
  corrections: Line[],
  period: Pick<Period, 'from' | 'to'>,
  filter: Filter,
): SumOf {
  const sum = { ...base(period, filter) }
  for (const line of corrections) {
    const { of } = line.correction!
    if (of < period.from || of > period.to || !filter.has(line)) continue
    sum.value += line.value
    sum.count += line.count
  }
  return sum
}
