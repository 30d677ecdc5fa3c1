import {
  type AboutSubmission,
  type Entry,
  type EntryOf,
  type LedgerState,
  type Submission,
} from '../ledger'
import { type Day, dayOf } from '../calendar'
import { type On, type Policy } from '../policy'
import { tellApart } from './again'
import { type Feature, type Setting, whoOn } from './setting'
import type { Sizes } from './value'

/** Something of a submission that may earn points. */
export interface Event extends Feature {
  on: On
  entry: EntryOf<AboutSubmission>
  day: Day
  policy: Policy
  /** Numbers of its items; 0 is the manuscript as one. */
  items: readonly number[]
  sizes: Sizes
  /** Tells it from what else is of the same entry. */
  apart?: string
}

/** Whether an entry held when the ledger had come to number `seq`. */
export function heldAt({ reversed }: Pick<LedgerState, 'reversed'>, entry: Entry, seq: number) {
  if (entry.seq > seq) return false
  const reversal = reversed.get(entry.id)
  return !reversal || reversal.seq > seq
}

/** Where a submission stood, and what about it held, at number `seq`. */
export function standingAt(state: LedgerState, { entry, history }: Submission, seq: number) {
  const valid = history.filter((about) => heldAt(state, about, seq))
  const isReversed = !valid.includes(entry)
  const isGone = valid.some(
    ({ type, id }) =>
      type === 'withdrawn' || type === 'returned' || (type === 'submitted' && id !== entry.id),
  )
  return { valid, isReversed, isStanding: !isReversed && !isGone }
}

const none: readonly string[] = []

/** The manuscript as one. */
const whole: readonly number[] = [0]

const counts: (readonly number[])[] = []

/** 1 to `length`; the same list for the same length, since there are many. */
function upTo(length: number): readonly number[] {
  return (counts[length] ??= Array.from({ length }, (_, index) => index + 1))
}

/** The events of a submission as it stood at number `seq`. */
export function eventsAt(
  state: LedgerState,
  submission: Submission,
  seq: number,
  setting: Setting,
): Event[] {
  const { valid, isReversed, isStanding } = standingAt(state, submission, seq)
  if (isReversed) return []
  const { entry } = submission
  const { column, late, commission } = entry.payload
  const marks = valid.filter((about) => about.type === 'marked')
  const traits = marks.flatMap(({ payload }) => payload.traits)
  const isLate = late !== undefined
  const isCommissioned = commission !== undefined
  const own = traits.length > 0 ? [...new Set(traits)] : none
  const sizes = sizesOf(entry)
  const make = (about: Event['entry'], on: On, day: Day): Event => {
    const policy = setting.at(day)
    const isOne = policy.columns[column]?.countBy === 'manuscript'
    const all = isOne ? whole : upTo(entry.payload.items.length)
    // Written out: V8 makes such an object with `...` in four times the time, and keeps it long.
    return {
      unit: entry.unit,
      class: setting.classOf(entry.unit, day),
      column,
      traits: own,
      late: isLate,
      commissioned: isCommissioned,
      on,
      entry: about,
      day,
      policy,
      items: all,
      sizes,
    }
  }
  const submitted = isStanding ? [make(entry, 'submitted', entry.payload.day)] : []
  if (isStanding && commission !== undefined && isInTime(state, entry)) {
    submitted.push({ ...make(entry, 'fulfilled', entry.payload.day), items: whole })
  }
  const others = valid.flatMap((about) => {
    switch (about.type) {
      case 'adopted':
        return isStanding ? adoption(make(about, 'adopted', about.payload.day), about) : []
      case 'endorsed': {
        const { level, day } = about.payload
        return isStanding ? { ...make(about, 'endorsed', day), items: whole, level } : []
      }
      case 'returned':
        return { ...make(about, 'returned', dayOf(new Date(about.at))), items: whole }
      case 'adjusted': {
        // What a unit loses it does not get back by taking the manuscript back.
        const { day, ground, amount } = about.payload
        const who = whoOn(about.unit, day, setting)
        const event = { ...make(about, 'adjusted', day), ...who, ground, items: whole }
        return { ...event, sizes: { ...sizes, amount } }
      }
      default:
        return []
    }
  })
  return [...submitted, ...tellApart(others)]
}

/** 加减分 about no submission, as an event. */
export function adjustment(entry: EntryOf<'adjusted'>, setting: Setting): Event {
  const { day, ground, amount } = entry.payload
  const common = { traits: [], late: false, commissioned: false, items: whole }
  const policy = setting.at(day)
  return {
    ...common,
    entry,
    ...whoOn(entry.unit, day, setting),
    on: 'adjusted',
    day,
    policy,
    ground,
    sizes: { amount },
  }
}

function adoption(event: Event, { payload }: EntryOf<'adopted'>): Event {
  const { outlet, items, traits = [] } = payload
  const isSome = items.length > 0 && event.items[0] !== 0
  return {
    ...event,
    outlet,
    items: isSome ? items : event.items,
    traits: traits.length > 0 ? [...new Set([...event.traits, ...traits])] : event.traits,
  }
}

/** In hundredths. The text is counted only when a rule asks for it. */
function sizesOf({ payload }: EntryOf<'submitted'>): Sizes {
  const { late } = payload
  return {
    lateHours: late && Math.ceil((late * 100) / 60),
    length: () => payload.items.join('').replace(/\s/g, '').length * 100,
  }
}

function isInTime({ commissions }: LedgerState, { payload, at }: EntryOf<'submitted'>) {
  const due = commissions.get(`${payload.commission}`)?.entry.payload.due
  return due !== undefined && Date.parse(at) <= Date.parse(due)
}
