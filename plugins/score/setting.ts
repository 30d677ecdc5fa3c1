import type { Day } from '../calendar'
import type { AboutSubmission, EntryOf, Ledger } from '../ledger'
import type { Limit, On, Policy } from '../policy'
import { classOn, type Unit } from '../roster'
import type { Years } from './periods/span'

export type PolicyAt = (day: Day) => Policy

/** What points depend on besides the ledger. */
export interface Setting extends Years {
  at: PolicyAt
  classOf(unit: string, day: Day): string | undefined
  staffOf(unit: string): number | undefined
  /** Nobody could report before: no task is asked for in what was over by then. */
  since?: Day
}

/** A ledger that grows: `state` follows from all `entries`. */
export type GrowingLedger = Pick<Ledger, 'entries' | 'state'>

/** What made a month (`2021-05`) public, if anything did. */
export type PublicationOf = (month: string) => EntryOf<'published'> | undefined

/** What lines are reckoned from, on one day. */
export interface Basis {
  ledger: GrowingLedger
  publicationOf: PublicationOf
  setting: Setting
  /** The day it is: what is not over yet can still be made good. */
  asOf: Day
}

/** What of a unit of the roster counts. */
export type RosterUnit = Pick<Unit, 'name' | 'class' | 'formerly' | 'staff'>

/** What points depend on of the roster. */
export function rosterOf(units: readonly RosterUnit[]): Pick<Setting, 'classOf' | 'staffOf'> {
  const known = new Map(units.map((unit) => [unit.name, unit]))
  return {
    classOf: (name, day) => {
      const unit = known.get(name)
      return unit && classOn(unit, day)
    },
    staffOf: (name) => known.get(name)?.staff,
  }
}

/** Whose something is, and what class the unit had then. */
export interface Who {
  unit: string
  class?: string
}

export function whoOn(unit: string, day: Day, { classOf }: Setting): Who {
  return { unit, class: classOf(unit, day) }
}

/** What rules look at. */
export interface Feature extends Who {
  on?: string
  column?: string
  outlet?: string
  level?: string
  ground?: string
  traits: readonly string[]
  late: boolean
  commissioned: boolean
  /** Outlets that had adopted the same items before. */
  before?: readonly string[]
  /** The limit that took or added it: it is of whatever the limit is of. */
  limit?: Limit
}

/** What sizes a value may go by, in hundredths. */
export interface Sizes {
  /** Heads of the unit; no hundredths. */
  staff?: number
  amount?: number
  lateHours?: number
  length?: () => number
}

/** Items that count in earlier manuscripts: their numbers, and the receipts of those. */
export interface Repeated {
  items: readonly number[]
  receipts: readonly string[]
}

/** Items (all when empty) that an editor counted by entry `no`, and why they are no repetitions. */
export interface Counted {
  items: readonly number[]
  reason: string
  no: number
}

/** Something about a submission that may earn points: that it was submitted, adopted, endorsed … */
export interface Event extends Feature {
  on: On
  entry: EntryOf<AboutSubmission>
  /** Day it counts for. */
  day: Day
  /** The version in force on that day. */
  policy: Policy
  /** Numbers of its items that count; 0 is the manuscript as one. */
  items: readonly number[]
  /** Its items that count in earlier manuscripts of the unit already. */
  repeated?: Repeated
  /** What would be repeated, but was counted by an editor. */
  counted?: Counted
  sizes: Sizes
  /** Its items, where one adoption was divided because some of them had been adopted before. */
  division?: string
}
