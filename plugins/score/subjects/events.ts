import type { AboutSubmission, EntryOf, LedgerState, Submission } from '../../ledger'
import { type Day, dayOf } from '../../calendar'
import type { On } from '../../policy'
import type { Event } from '../rules/event'
import type { Sizes } from '../rules/value'
import { type Setting, whoOn } from '../setting'
import { historyAt } from './history'
import { tellEarlierAdoptions } from './repeated-adoption'

/** The manuscript as one. */
const whole: readonly number[] = [0]

const noTraits: readonly string[] = []

/** The events of a submission as it stood when the ledger had come to number `seq`. */
export function eventsAt(
  state: LedgerState,
  submission: Submission,
  seq: number,
  setting: Setting,
): Event[] {
  const { valid, isReversed, isStanding } = historyAt(state, submission, seq)
  if (isReversed) return []
  const { entry } = submission
  const make = eventMaker(entry, traitsOf(valid), setting)
  const submitted = isStanding ? [make(entry, 'submitted', entry.payload.day)] : []
  if (isStanding && isInTime(state, entry)) {
    submitted.push(make(entry, 'fulfilled', entry.payload.day, { items: whole }))
  }
  const others = valid.flatMap((about): Event | [] => {
    switch (about.type) {
      case 'adopted': {
        const { outlet, items, day, traits } = about.payload
        return isStanding ? make(about, 'adopted', day, { outlet, items, traits }) : []
      }
      case 'endorsed': {
        const { level, day } = about.payload
        return isStanding ? make(about, 'endorsed', day, { items: whole, level }) : []
      }
      case 'returned':
        return make(about, 'returned', dayOf(new Date(about.at)), { items: whole })
      case 'adjusted': {
        // What a unit loses it does not get back by taking the manuscript back.
        const { day, ground, amount } = about.payload
        return make(about, 'adjusted', day, { unit: about.unit, ground, amount, items: whole })
      }
      default:
        return []
    }
  })
  return [...submitted, ...tellEarlierAdoptions(others)]
}

/** What differs between the events of a submission. */
interface Own extends Partial<Pick<Event, 'unit' | 'outlet' | 'level' | 'ground' | 'traits'>> {
  amount?: number
  /** None are all. */
  items?: readonly number[]
}

/** Makes events of a submission out of what they have in common. */
function eventMaker(submitted: EntryOf<'submitted'>, marks: readonly string[], setting: Setting) {
  const { column, late, commission, items } = submitted.payload
  const all = items.map((_, index) => index + 1)
  const sizes = sizesOf(submitted.payload)
  return (entry: EntryOf<AboutSubmission>, on: On, day: Day, own: Own = {}): Event => {
    const { unit = submitted.unit, outlet, level, ground, traits, amount } = own
    const policy = setting.at(day)
    const ofColumn = policy.columns[column]?.countBy === 'manuscript' ? whole : all
    return {
      unit,
      class: setting.classOf(unit, day),
      column,
      outlet,
      level,
      ground,
      traits: traits?.length ? [...new Set([...marks, ...traits])] : marks,
      late: late !== undefined,
      commissioned: commission !== undefined,
      on,
      entry,
      day,
      policy,
      items: own.items?.length && ofColumn !== whole ? own.items : ofColumn,
      sizes: amount === undefined ? sizes : { ...sizes, amount },
    }
  }
}

/** What editors marked a manuscript with. */
function traitsOf(valid: EntryOf<AboutSubmission>[]): readonly string[] {
  const marks = valid.filter((about) => about.type === 'marked')
  if (marks.length === 0) return noTraits
  return [...new Set(marks.flatMap(({ payload }) => payload.traits))]
}

/** 加减分 about no submission, as an event. */
export function adjustment(entry: EntryOf<'adjusted'>, setting: Setting): Event {
  const { day, ground, amount } = entry.payload
  const common = { traits: noTraits, late: false, commissioned: false, items: whole }
  return {
    ...common,
    entry,
    ...whoOn(entry.unit, day, setting),
    on: 'adjusted',
    day,
    policy: setting.at(day),
    ground,
    sizes: { amount },
  }
}

/** In hundredths. The text is counted only when a rule asks for it. */
function sizesOf({ late, items }: EntryOf<'submitted'>['payload']): Sizes {
  return {
    lateHours: late && Math.ceil((late * 100) / 60),
    length: () => items.join('').replace(/\s/g, '').length * 100,
  }
}

/** Whether it was handed in for a commission, by the time that one asked for. */
function isInTime({ commissions }: LedgerState, { payload, at }: EntryOf<'submitted'>) {
  if (payload.commission === undefined) return false
  const due = commissions.get(`${payload.commission}`)?.entry.payload.due
  return due !== undefined && Date.parse(at) <= Date.parse(due)
}
