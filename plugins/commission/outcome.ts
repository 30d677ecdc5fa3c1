import type { Day } from '../calendar'
import type { Unheard } from '../deed'
import type { Commission, EntryOf, Payloads } from '../ledger'

/** What units are asked for. */
export interface Asked extends Pick<Payloads['commissioned'], 'units' | 'topic' | 'asks' | 'due'> {
  /** The day it is due, when nobody works then. */
  restDay?: Day
}

/** What was asked, and what the editor should know of it. */
export interface Commissioned {
  entry: EntryOf<'commissioned'>
  /** The day it is due, when nobody works then. */
  restDay?: Day
  /** Units asked that there is no way to tell. */
  unheard: Unheard[]
}

/** A commission that is due at another moment, and what the editor should know of it. */
export interface Rescheduled {
  commission: Commission
  /** ISO 8601. */
  was: string
  due: string
  /** The number of the entry. */
  entry: number
  /** Those that still owe it. */
  units: string[]
  /** The day it is due, when nobody works then. */
  restDay?: Day
  /** Units among them that there is no way to tell. */
  unheard: Unheard[]
}
