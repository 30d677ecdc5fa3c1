import type { Clause } from './clause'

/** What points are earned for: an event of the ledger, or a deadline that passed. */
export type On =
  | 'submitted'
  | 'adopted'
  | 'endorsed'
  | 'adjusted'
  | 'returned'
  | 'fulfilled'
  | 'missed'

/** Which events a rule is about; every key that is present must fit. */
export interface Selector {
  on?: On[]
  /** Column keys. */
  column?: string[]
  /** Outlets' names. */
  outlet?: string[]
  tier?: string[]
  trait?: string[]
  level?: string[]
  ground?: string[]
  /** Classes of units (roster). */
  class?: string[]
  /** Units' names. */
  unit?: string[]
  /** Whether it came after it was due. */
  late?: boolean
  /** Whether it was handed in for a commission. */
  commissioned?: boolean
  /** Whether the same item had been adopted before, by an outlet that fits the rule. */
  again?: boolean
  /** What fits this does not count. */
  except?: Omit<Selector, 'except'>
}

/** Keys a value may go by. */
export type By = 'tier' | 'trait' | 'level' | 'ground' | 'class' | 'unit' | 'outlet' | 'column'

/** A value by name; `otherwise` for the names that are not there. */
export interface Table<T> {
  by: By
  values: Record<string, T>
  otherwise?: T
}

/** 酌情: the entry's own amount, within bounds. Hundredths. */
export interface Range {
  from: number
  to: number
}

/** A value by a size: the last step reached, and beyond the last `add` for `every` full. Hundredths. */
export interface Steps {
  of: 'amount' | 'lateHours' | 'length'
  steps: [at: number, value: number][]
  beyond?: { every: number; add: number }
}

/** Hundredths of a point, or how they come about. */
export type Value = number | Table<Value> | Range | Steps

/** Hundredths, for all units or by class or unit; a unit that is not in the table has none. */
export type Measure = number | Table<number>

/**
 * Points of one event. Of several `value` rules that fit, the one with the most keys holds, of those
 * the first. Every `times` rule that fits multiplies, then every `add` rule that fits adds.
 */
export interface PointRule extends Omit<Selector, 'on'> {
  on: On
  per: 'item' | 'manuscript'
  value?: Value
  /**
   * Hundredths of a factor. On an endorsement or an adjustment it multiplies what the manuscript
   * earns by `of`; otherwise the very event.
   */
  times?: Value
  /** Hundredths on top of the value, for each item. */
  add?: Value
  of: On[]
  /** Joint manuscripts: the points are split, or each unit has them. */
  share: 'split' | 'each'
  clause: Clause
}

/** How the points of one item or manuscript add up. */
export interface StackRule extends Selector {
  keep: 'highest' | 'sum'
  within: 'item' | 'manuscript'
  /** Hundredths; what is beyond does not count. */
  max?: number
  /** How many of the highest count in full; 1 when absent. */
  top?: number
  /** Hundredths of a factor for what is not of the highest; nothing of it counts without. */
  rest?: number
  clause: Clause
}

export type Every =
  | 'day'
  | 'week'
  | 'half-month'
  | 'month'
  | 'quarter'
  | 'half-year'
  | 'year'
  | 'term'
  | 'vacation'
  | 'school-year'

/** Bounds for the points of each period. */
export interface Limit extends Selector {
  name?: string
  every: Every
  /** The points of these quotas, instead of those of events. */
  quota?: string[]
  max?: Measure
  min?: Measure
  clause: Clause
}

/**
 * 任务: what each unit has to reach in each period (`least`, or `most`) and what follows. Without a
 * threshold it is always met: a base.
 */
export interface Quota extends Selector {
  name: string
  every: Every
  /** Only periods that lie wholly in a term, or wholly in a vacation. */
  during?: 'term' | 'vacation'
  /**
   * `ratio`: items adopted of those submitted. `met`, `unmet`: periods in which one of the quotas in
   * `quota` was met, or not; `streak`, `run`: the most of them in a row.
   */
  count: On | 'late' | 'points' | 'ratio' | 'met' | 'streak' | 'unmet' | 'run'
  quota?: string[]
  least?: Measure
  most?: Measure
  /** When unmet, what is missing (`short`) or what was done counts for the next period, within a year. */
  carry?: 'short' | 'done'
  /** Hundredths of a point, once. */
  met?: Measure
  unmet?: Measure
  /** Hundredths of a point, for each one missing (or beyond `most`). */
  short?: Measure
  /** Hundredths of a point, for each one beyond `least`. */
  over?: Measure
  /** When unmet, these quotas' points of the period do not count. */
  cancel?: string[]
  /** When unmet, the period's total is zero. */
  zero?: boolean
  /** When unmet, no awards. */
  disqualify?: boolean
  /** A word to units that are behind, when so many percent of the period have passed. */
  remind?: { after: number[]; at: string }
  clause: Clause
}

/** A value by the place a unit has, or by its points; places from 1, equals share one. */
export interface Grades extends Omit<Steps, 'of'> {
  of: 'rank' | 'points'
}

/**
 * How points go into the annual assessment: times `weight`, `full` for the best unit, or by `value`; a
 * table of it is by class, and each class has its own places.
 */
export interface Assessment extends Selector {
  name: string
  /** Hundredths of a factor, not always whole. */
  weight?: number
  /** Hundredths of a point. */
  full?: number
  value?: Grades | Table<Grades>
  /** Points for each who works in the unit, if it is known how many do; or of a month on the average. */
  per?: 'staff' | 'month'
  /** Hundredths. */
  max?: number
  clause: Clause
}

export interface Award {
  name: string
  of: 'unit' | 'officer'
  every: Every
  /** Only among units of these classes. */
  class?: string[]
  /** How many: of all together, or of each class; a share of them as `30%`. */
  top?: Seats | Record<string, Seats>
  /** Counted from the end. */
  bottom?: number
  /** Hundredths of a point one must have. */
  least?: Measure
  /** By points for each who works in the unit. */
  per?: 'staff'
  /** `disqualified`, quotas that must not be unmet, awards one must not have. */
  except: string[]
  clause: Clause
}

export type Seats = number | `${number}%`

/** How a joint manuscript is shared when its units are merely named. */
export interface Sharing {
  by: 'equal' | 'manual'
  clause: Clause
}

/** What to do with a third decimal. */
export type Rounding = 'half-up' | 'up' | 'down'
