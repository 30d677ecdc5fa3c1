import type { Entry, LedgerState } from '../../ledger'
import type { Day } from '../../calendar'
import type { Setting } from '../setting'
import type { PublicationOf } from './publication'

/** A ledger that grows: `state` follows from all `entries`. */
export interface GrowingLedger {
  readonly entries: readonly Entry[]
  readonly state: LedgerState
}

/** What lines are reckoned from, on one day. */
export interface Basis {
  ledger: GrowingLedger
  publicationOf: PublicationOf
  setting: Setting
  /** The day it is: what is not over yet can still be made good. */
  asOf: Day
}
