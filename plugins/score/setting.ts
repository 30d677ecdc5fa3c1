import type { Day, Policy } from '../policy'
import type { Years } from './span'

/** The regulation in force on a day. */
export type PolicyAt = (day: Day) => Policy

/** What points depend on besides the ledger. */
export interface Setting extends Years {
  at: PolicyAt
  /** Class of a unit in the roster. */
  classOf(unit: string): string | undefined
}

/** What rules look at. */
export interface Feature {
  unit: string
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
}
