import type { Assessment, Clause, Limit, On, PointRule } from '../policy'
import type { Cycle, Day, Period } from '../calendar'

/** What points are told apart by on a scoreboard. */
export type Kind = 'submitted' | 'adopted' | 'endorsed' | 'other'

/** Words of a point: a key of `locales/zh-CN.yml` below `score.reasons`, and what it is filled with. */
export interface Reason {
  key: string
  params: Record<string, string | number>
}

/** Version of the regulation a point was reckoned under. */
export interface Version {
  id: string
  inForce: Day
  amendedBy?: Clause
}

/** Points of one unit, with everything that explains them. */
export interface Point {
  unit: string
  /** Who handed it in, when the unit's own officer did. */
  officer?: string
  /** Day it counts for. */
  day: Day
  kind: Kind
  /** Hundredths of a point; may be negative, and 0 for what does not count, with the reason. */
  value: number
  reason: Reason
  /** What else has to be said: that some of it does not count, and why. */
  note?: Reason
  clause: Clause
  policy: Version
  /** The entry that earned it; none for what a period earns. */
  entryId?: string
  receipt?: string
  title?: string
  column?: string
  outlet?: string
  /** The entry that changed something of a month after its publication; `of` is the day it was for. */
  correction?: { entryId: string; of: Day }
}

/** Why an event has its points, in numbers: there are many, and few are read. */
export interface EventWhy {
  /** The event, and whether a rule gives its value, adds to it or multiplies. */
  key: string
  /** Hundredths of a point before it was shared. */
  whole: number
  per?: PointRule['per']
  items?: number
  /** Hundredths of a point. */
  each?: number
  /** How many heads it was divided by. */
  heads?: number
  /** Whether none of it counts. */
  isLost?: boolean
  /** The other manuscripts of the piece it was merged into; `whole` is what the piece earned. */
  merged?: string
  /** Of what is shared by who leads (主报): whether the unit does, or has of the rest. */
  role?: 'lead' | 'rest'
  /** What made a rule add something: traits, and a key of `score.whys`. */
  traits?: string
  own?: string
  /** Percent, and hundredths of a point that are multiplied. */
  factor?: number
  base?: number
  text?: string
}

/**
 * What counts for a unit. Points that earned nothing by rule have no clause and are not shown, but
 * their items count.
 */
export interface Line extends Omit<Point, 'clause' | 'reason'> {
  clause?: Clause
  why: EventWhy | Reason
  /** Whether other units have parts of the same. */
  isShared?: boolean
  /** Tells it from other lines of the same entry, event and unit. */
  part: string
  /** Number of the entry that earned or changed it; 0 for what a period earns. */
  seq: number
  on?: On
  /** Items of it, or 1. */
  count: number
  level?: string
  ground?: string
  traits: readonly string[]
  late: boolean
  commissioned: boolean
  class?: string
  before?: readonly string[]
  meant?: Meant
  /** The quota beyond which alone it counts. */
  after?: string
  /** The limit that took or added it; without bounds, what it takes is not yet beyond a task. */
  limit?: Limit
}

/**
 * The week or month a manuscript is for: there it counts for what is asked by the week or month, on
 * whatever day it came. `since`: the number of the entry by which it does.
 */
export interface Meant extends Pick<Period, 'from' | 'to'> {
  cycle: Cycle
  since: number
}

export type Parts = Record<Kind, number>

/** Hundredths of a point, how they came about, and how many items were submitted and adopted. */
export interface Tally {
  points: number
  parts: Parts
  submitted: number
  adopted: number
}

export interface Row extends Tally {
  /** From 1; equals share one: 1, 2, 2, 4. */
  rank: number
  unit: string
  /** Places gained (+) or lost (-) against the period before; none when it had nothing then. */
  change?: number
}

/** 积分榜. `idle`: units with nothing submitted, adopted or earned. */
export interface Board {
  rows: Row[]
  idle: string[]
}

/** How far a unit is with a quota in the period of a day. `done`, `least`, `most` in hundredths (a rate: of a percent). */
export interface Progress {
  name: string
  clause: Clause
  from: Day
  to: Day
  label: string
  count: string
  done: number
  least?: number
  most?: number
  isMet: boolean
}

/** What an officer handed in, what it earned the unit, and how far the officer's own tasks are; hundredths. */
export interface OfficerRow {
  unit: string
  officer: string
  points: number
  /** Items. */
  submitted: number
  adopted: number
  tasks: Pick<Progress, 'name' | 'done' | 'least' | 'most' | 'isMet'>[]
}

export interface Winner {
  rank: number
  unit: string
  officer?: string
  points: number
}

/** Who an award goes to by the figures; `tied` share the last place and are too many for it. */
export interface Awarded {
  name: string
  clause: Clause
  /** Class of units it was given among, when by class. */
  class?: string
  winners: Winner[]
  tied: Winner[]
  /** How many of `tied` there is room for. */
  left: number
}

/** What a unit's points come to in the annual assessment, in hundredths. */
export interface Assessed {
  name: string
  unit: string
  points: number
  value: number
  /** From 1, when it goes by places or steps; equals share one. */
  rank?: number
  clause: Clause
  /** By which it was reckoned. */
  rule: Assessment
}
