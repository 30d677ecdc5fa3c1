import type { Day } from '../calendar'
import type { Unheard } from '../deed'
import type { EntryOf } from '../ledger'

/** What was asked, and what the editor should know of it. */
export interface Commissioned {
  entry: EntryOf<'commissioned'>
  /** The day it is due, when nobody works then. */
  restDay?: Day
  /** Units asked that there is no way to tell. */
  unheard: Unheard[]
}
