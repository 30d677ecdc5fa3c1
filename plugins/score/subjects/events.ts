import { type Day, dayOf } from '../../calendar'
import type { AboutSubmission, EntryOf, LedgerState, Submission } from '../../ledger'
import type { On, Policy } from '../../policy'
import { type Event, type Repeated, type Setting, type Sizes, whoOn } from '../setting'
import { historyAt } from './history'
import { tellEarlierAdoptions } from './repeated-adoption'
import { countedIn, repeatedAt } from './repeated-items'

/** The manuscript as one. */
const whole: readonly number[] = [0]

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
  const { column, late, commission, items: texts, day: submittedOn } = entry.payload
  const marks = traitsOf(entry, valid, setting.at(entry.payload.day))
  const usual = sizesOf(entry.payload)
  const all = texts.map((_, index) => index + 1)
  // Written out, as one is made for each submission and spreading takes its time.
  const make = (about: Event['entry'], on: On, day: Day, own: Partial<Event> = {}): Event => {
    const { unit = entry.unit, items, outlet, level, ground, traits = marks, sizes = usual } = own
    const policy = setting.at(day)
    const isWhole = policy.columns[column]?.countBy === 'manuscript'
    return {
      unit,
      class: setting.classOf(unit, day),
      column,
      outlet,
      level,
      ground,
      traits,
      late: late !== undefined,
      commissioned: commission !== undefined,
      on,
      entry: about,
      day,
      policy,
      items: isWhole ? whole : items?.length ? items : all,
      sizes,
    }
  }
  const submitted = isStanding ? [make(entry, 'submitted', submittedOn)] : []
  const repeated = isStanding ? repeatedAt(state, entry, valid, seq) : undefined
  if (repeated) submitted[0] = withoutRepeated(submitted[0], repeated)
  const counted = countedIn(valid).at(-1)
  if (isStanding && counted) submitted[0] = { ...submitted[0], counted }
  if (isStanding && isInTime(state, entry)) {
    submitted.push(make(entry, 'fulfilled', submittedOn, { items: whole }))
  }
  const others = valid.flatMap((about): Event | [] => {
    switch (about.type) {
      case 'adopted': {
        const { outlet, items, day, traits: own = [] } = about.payload
        const traits = own.length > 0 ? [...new Set([...marks, ...own])] : marks
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
        const sizes = { ...usual, amount, staff: setting.staffOf(about.unit) }
        return make(about, 'adjusted', day, { unit: about.unit, ground, sizes, items: whole })
      }
      default:
        return []
    }
  })
  return [...submitted, ...tellEarlierAdoptions(others)]
}

/** A manuscript counted as one does not count at all when it repeats another. */
function withoutRepeated(event: Event, repeated: Repeated): Event {
  if (event.items === whole) return { ...event, items: [], repeated: { ...repeated, items: whole } }
  return { ...event, repeated, items: event.items.filter((no) => !repeated.items.includes(no)) }
}

/** What editors marked a manuscript with; the kind it was taken to have, unless they gave another. */
function traitsOf(
  { payload: { kind } }: EntryOf<'submitted'>,
  valid: EntryOf<AboutSubmission>[],
  { traits: known }: Policy,
): readonly string[] {
  const marks = valid.filter((about) => about.type === 'marked')
  const marked = [...new Set(marks.flatMap(({ payload }) => payload.traits))]
  if (!kind) return marked
  const isKind = (trait: string) => known.some(({ name, cues }) => name === trait && cues.length)
  const lastKind = marks.findLast(({ payload }) => payload.traits.some(isKind))
  const others = marked.filter((trait) => !isKind(trait))
  return [...others, ...(lastKind ? lastKind.payload.traits.filter(isKind) : [kind.trait])]
}

/** 加减分 about no submission, as an event. */
export function adjustment(entry: EntryOf<'adjusted'>, setting: Setting): Event {
  const { day, ground, amount } = entry.payload
  return {
    ...whoOn(entry.unit, day, setting),
    on: 'adjusted',
    entry,
    day,
    policy: setting.at(day),
    ground,
    sizes: { amount, staff: setting.staffOf(entry.unit) },
    items: whole,
    traits: [],
    late: false,
    commissioned: false,
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
  const due = commissions.get(`${payload.commission}`)?.due
  return due !== undefined && Date.parse(at) <= Date.parse(due)
}
