import type { Submission } from '../ledger'
import type { Policy, PointRule } from '../policy'
import { split } from './earn'
import type { Event } from './event'
import { formatPoints } from './hundredths'
import type { Earning, Loss } from './stack'
import type { Setting } from './setting'
import type { Kind, Line, Reason, Version } from './types'

/** What an event comes to before it is shared. */
export interface Whole {
  event: Event
  /** Which of the event's lines. */
  part: string
  value: number
  /** Items for the tally. */
  count: number
  rule?: PointRule
  /** Worded when it is asked for: sums are made of many lines that nobody reads. */
  reason(): Reason
  note?: Reason
}

/** What earns nothing by rule. */
export function bare(event: Event): Whole {
  const reason = () => ({ key: event.on, params: paramsOf(event) })
  return { event, part: 'count', value: 0, count: event.items.length, reason }
}

/** What an earning comes to: the value, then what other rules add to it. */
export function wholesOf(earning: Earning): Whole[] {
  const { event, of, items, lost } = earning
  const values = earning.parts.length > 1 ? split(earning) : [earning.value]
  const isLost = items.length === 0
  return earning.parts.map(({ rule, each }, index): Whole => {
    const { per } = rule
    const reason = () => {
      const shown = (isLost ? of : items).length
      const about = { per, items: shown, each: formatPoints(each), lost: Number(isLost) }
      const added = rule.add === undefined ? {} : whyAdded(rule, event)
      const key = rule.add === undefined ? event.on : `${event.on}-added`
      return { key, params: { ...paramsOf(event), ...about, ...added } }
    }
    const note = lost && noteOf(lost, per, lost.items === of.length)
    const count = index === 0 ? event.items.length : 0
    return { event, part: `value${index}`, value: values[index], count, rule, reason, note }
  })
}

/** What of the event made a rule add something: its traits, and a key of `score.whys`. */
function whyAdded({ trait = [], commissioned, again }: PointRule, { traits }: Event) {
  const own = commissioned ? 'commissioned' : again === undefined ? '' : again ? 'again' : 'first'
  return { traits: trait.filter((name) => traits.includes(name)).join('、'), own }
}

/** What does not count of an event, or not all of it, and why. */
function noteOf({ items, by, max, rule }: Loss, per: string, isAll: boolean): Reason {
  const superseded = rule.rest === undefined ? 'superseded' : 'reduced'
  return {
    key: max === undefined ? superseded : 'capped',
    params: {
      items,
      all: Number(isAll),
      per,
      by: by ? nameOf(by) : '',
      on: by?.on ?? '',
      max: formatPoints(max ?? 0),
      rest: rule.rest ?? 0,
      clause: rule.clause,
    },
  }
}

function nameOf({ outlet, level, ground }: Event) {
  return outlet ?? level ?? ground ?? ''
}

export function paramsOf(event: Event): Reason['params'] {
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

/** A unit's part of a whole; `shared` is the whole value when there are other units. */
export function lineOf(
  submission: Submission | undefined,
  setting: Setting,
  { event, part, value: whole, count, rule, reason, note }: Whole,
  unit: string,
  value: number,
  shared?: number,
): Line {
  const { entry, on, day, policy, column, outlet, level, ground } = event
  const { traits, late, commissioned, before, apart = '' } = event
  const isOwn = unit === event.unit
  const isShared = shared !== undefined
  const submitted = submission?.entry
  return {
    key: `${entry.id} ${on} ${part}${apart} ${unit}`,
    seq: entry.seq,
    unit,
    class: setting.classOf(unit, day),
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
    before,
  }
}
