import type { EntryOf, LedgerState, Submission } from '../ledger'
import type { Policy, PointRule } from '../policy'
import { adjustment, type Event, eventsAt, heldAt } from './event'
import { formatPoints, round } from './hundredths'
import { type Rules, rulesFor } from './rule'
import type { Setting } from './setting'
import { type Part, sharer } from './share'
import { type Earning, type Loss, stack } from './stack'
import type { Kind, Line, Reason, Version } from './types'
import { evaluate } from './value'

/** What an event comes to before it is shared. */
interface Whole {
  event: Event
  /** Which of the event's lines. */
  part: 'value' | 'times' | 'count'
  value: number
  /** Items for the tally. */
  count: number
  rule?: PointRule
  /** Worded when it is asked for: sums are made of many lines that nobody reads. */
  reason(): Reason
  note?: Reason
}

/** Everything a submission counts as it stood when the ledger had come to number `seq`. */
export function linesAt(
  state: LedgerState,
  submission: Submission,
  seq: number,
  setting: Setting,
): Line[] {
  const events = eventsAt(state, submission, seq, setting)
  const wholes = reckon(events, setting)
  const parts = partsAt(state, submission, seq)
  if (!parts.some(({ part }) => part > 0)) {
    return wholes.map((whole) => lineOf(submission, whole, whole.event.unit, whole.value))
  }
  const split = sharer(parts)
  wholes.sort((a, b) => a.event.entry.seq - b.event.entry.seq)
  return wholes.flatMap((whole) => {
    if (whole.event.unit !== submission.entry.unit) {
      return [lineOf(submission, whole, whole.event.unit, whole.value)]
    }
    if (whole.rule?.share === 'each') {
      return parts.map(({ unit }) => lineOf(submission, whole, unit, whole.value))
    }
    const shares = split(whole.value)
    return parts.map(({ unit }, index) =>
      lineOf(submission, whole, unit, shares[index], parts.length > 1 ? whole.value : undefined),
    )
  })
}

/** How a submission was shared; none when it is its unit's alone. */
function partsAt(state: LedgerState, { history, entry }: Submission, seq: number): Part[] {
  const shared = history.findLast((about) => about.type === 'shared' && heldAt(state, about, seq))
  if (shared?.type !== 'shared') return []
  const parts = new Map<string, number>()
  for (const { unit, part } of shared.payload.parts) parts.set(unit, (parts.get(unit) ?? 0) + part)
  // The unit that handed it in keeps its count of items.
  if (!parts.has(entry.unit)) parts.set(entry.unit, 0)
  return [...parts].map(([unit, part]) => ({ unit, part }))
}

function reckon(events: Event[], setting: Setting): Whole[] {
  const isStanding = events.some(({ on }) => on === 'submitted')
  const found = events.map((event) => ({ event, ...ruled(event, setting) }))
  const earnings = new Map<Event, Earning>()
  for (const { event, value, times } of found) {
    const earning = value && earn(event, value, isOther(event) ? [] : times, setting)
    if (earning && (isStanding || earning.value < 0)) earnings.set(event, earning)
  }
  stack([...earnings.values()], setting)
  return found.flatMap(({ event, value, times }) => {
    const earning = earnings.get(event)
    if (isOther(event) && !isStanding && !earning) return []
    const multiple = isOther(event) && isStanding ? multiply(event, found, earnings, setting) : []
    if (!value || !earning)
      return times.length > 0 && multiple.length > 0 ? multiple : [bare(event)]
    return [wholeOf(earning, value), ...multiple]
  })
}

/** The rules for an event; points given by hand without a rule are what the editor decided. */
function ruled(event: Event, setting: Setting): Rules {
  const rules = rulesFor(event.policy, event, setting)
  const { entry } = event
  if (entry.type !== 'adjusted' || rules.value || rules.times.length > 0) return rules
  const { clause, reason, ground, amount = 0 } = entry.payload
  const own = event.policy.grounds.find(({ name }) => name === ground)?.clause
  return { value: { ...decision, value: amount, clause: clause ?? own ?? reason }, times: [] }
}

const decision: PointRule = {
  on: 'adjusted',
  per: 'manuscript',
  of: [],
  share: 'split',
  clause: '',
}

/** What is done to a manuscript from outside: its multiples are of the other points. */
function isOther({ on }: Event) {
  return on === 'endorsed' || on === 'adjusted'
}

/** 加减分 about no submission. */
export function linesOfAdjustment(entry: EntryOf<'adjusted'>, setting: Setting): Line[] {
  const event = adjustment(entry, setting)
  const { value } = ruled(event, setting)
  const earning = value && earn(event, value, [], setting)
  const whole = earning ? wholeOf(earning, value) : bare(event)
  return [lineOf(undefined, whole, entry.unit, whole.value)]
}

function earn(
  event: Event,
  rule: PointRule,
  times: PointRule[],
  setting: Setting,
): Earning | undefined {
  const { policy, sizes } = event
  const isDecided = rule.of.length === 0
  const own = isDecided ? (sizes.amount ?? 0) : evaluate(rule.value!, event, sizes, policy, setting)
  if (own === undefined) return
  const each = times.reduce((value, { times: factor }) => {
    const hundredths = evaluate(factor!, event, sizes, policy, setting) ?? 100
    return round((value * hundredths) / 100, policy)
  }, own)
  const items = rule.per === 'manuscript' ? [0] : event.items
  return { event, each, items, value: items.length * each }
}

/** What an endorsement or an adjustment adds by multiplying; each rule multiplies once, by the most. */
function multiply(
  event: Event,
  found: (Rules & { event: Event })[],
  earnings: Map<Event, Earning>,
  setting: Setting,
): Whole[] {
  const factorOf = (other: Event, { times }: PointRule) =>
    evaluate(times!, other, other.sizes, other.policy, setting) ?? 100
  const own = found.find((each) => each.event === event)!.times
  return own.flatMap((rule) => {
    const factor = factorOf(event, rule)
    const rivals = found.filter(({ times }) => times.includes(rule)).map((each) => each.event)
    const best = rivals.toSorted((a, b) => factorOf(b, rule) - factorOf(a, rule))[0]
    const targets = [...earnings.values()].filter((each) => rule.of.includes(each.event.on))
    const base = targets.reduce((sum, { value }) => sum + value, 0)
    const value = best === event ? round((base * (factor - 100)) / 100, event.policy) : 0
    const note = best === event ? undefined : { key: 'multiplied', params: {} }
    const reason = () => {
      const params = { factor: formatPoints(factor), base: formatPoints(base) }
      return { key: `${event.on}-times`, params: { ...paramsOf(event), ...params } }
    }
    return { event, part: 'times', value, count: 1, rule, reason, note }
  })
}

function bare(event: Event): Whole {
  const reason = () => ({ key: event.on, params: paramsOf(event) })
  return { event, part: 'count', value: 0, count: event.items.length, reason }
}

function wholeOf(earning: Earning, rule: PointRule): Whole {
  const { event, each, items, value, lost } = earning
  const { per } = rule
  const count = event.items.length
  const isLost = items.length === 0
  const reason = () => {
    const times = isLost ? (per === 'manuscript' ? 1 : count) : items.length
    const about = { per, items: times, each: formatPoints(each), lost: Number(isLost) }
    return { key: event.on, params: { ...paramsOf(event), ...about } }
  }
  const note = lost && noteOf(lost, per, isLost)
  return { event, part: 'value', value, count, rule, reason, note }
}

/** What does not count of an event, and why. */
function noteOf({ items, by, max, rule }: Loss, per: string, isAll: boolean): Reason {
  return {
    key: max === undefined ? 'superseded' : 'capped',
    params: {
      items,
      all: Number(isAll),
      per,
      by: by ? nameOf(by) : '',
      on: by?.on ?? '',
      max: formatPoints(max ?? 0),
      clause: rule.clause,
    },
  }
}

function nameOf({ outlet, level, ground }: Event) {
  return outlet ?? level ?? ground ?? ''
}

function paramsOf(event: Event): Reason['params'] {
  const { entry, outlet = '', level = '', ground = '' } = event
  const reason = 'reason' in entry.payload ? (entry.payload.reason ?? '') : ''
  return { outlet, level, ground, reason }
}

export const kinds: Record<string, Kind> = {
  submitted: 'submitted',
  adopted: 'adopted',
  endorsed: 'endorsed',
}

/** The version of a regulation, as a point names it. */
export function versionOf({ id, inForce, amendedBy }: Policy): Version {
  return amendedBy === undefined ? { id, inForce } : { id, inForce, amendedBy }
}

function lineOf(
  submission: Submission | undefined,
  { event, part, value: whole, count, rule, reason, note }: Whole,
  unit: string,
  value: number,
  shared?: number,
): Line {
  const { entry, on, day, policy, column, outlet, level, ground, traits, late, commissioned } =
    event
  const isOwn = unit === event.unit
  const isShared = shared !== undefined
  const submitted = submission?.entry
  return {
    key: `${entry.id} ${on} ${part} ${unit}`,
    seq: entry.seq,
    unit,
    officer: isOwn && submitted?.unit === unit ? submitted.by.name : undefined,
    day,
    kind: kinds[on] ?? 'other',
    on,
    count: isOwn ? count : 0,
    value,
    get reason() {
      const { key, params } = reason()
      const total = { value: formatPoints(value), whole: formatPoints(shared ?? whole) }
      return { key, params: { ...params, ...total, shared: Number(isShared) } }
    },
    note: isOwn ? note : undefined,
    clause: rule?.clause,
    policy: versionOf(policy),
    entryId: entry.id,
    receipt: submitted?.payload.receipt,
    // Read from the ledger's file, and only when it is shown.
    get title() {
      return submitted?.payload.title
    },
    column,
    outlet,
    level,
    ground,
    traits,
    late,
    commissioned,
  }
}
