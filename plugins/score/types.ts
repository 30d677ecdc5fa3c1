import type { Clause, Day } from '../policy'

/** Points one entry earned, with everything that explains them. */
export interface Point {
  unit: string
  entryId: string
  receipt: string
  title: string
  /** Day it counts for: the submission's or the adoption's. */
  day: Day
  on: 'submitted' | 'adopted'
  /** Column key. */
  column: string
  outlet?: string
  /** How many times `each`: items, or 1 for a manuscript. */
  items: number
  per: 'item' | 'manuscript'
  /** Hundredths of a point for one. */
  each: number
  /** Hundredths of a point: `items × each`. */
  value: number
  clause: Clause
}

/** What an entry counts for a unit, and the point if the regulation has one for it. */
export interface Credit {
  unit: string
  day: Day
  on: 'submitted' | 'adopted'
  items: number
  point?: Point
}

/** Hundredths of a point, and how many items were submitted and adopted. */
export interface Tally {
  points: number
  submitted: number
  adopted: number
}

export interface Row extends Tally {
  /** From 1; equals share one: 1, 2, 2, 4. */
  rank: number
  unit: string
}

/** 积分榜. `idle`: units with nothing submitted or adopted. */
export interface Board {
  rows: Row[]
  idle: string[]
}
