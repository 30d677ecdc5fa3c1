import type { AboutSubmission, EntryOf } from '../../ledger'
import type { Day } from '../../calendar'
import type { On, Policy } from '../../policy'
import type { Feature } from '../setting'
import type { Sizes } from './value'

/** Something about a submission that may earn points: that it was submitted, adopted, endorsed … */
export interface Event extends Feature {
  on: On
  entry: EntryOf<AboutSubmission>
  /** Day it counts for. */
  day: Day
  /** The version in force on that day. */
  policy: Policy
  /** Numbers of its items; 0 is the manuscript as one. */
  items: readonly number[]
  sizes: Sizes
  /** Its items, where one adoption was divided because some of them had been adopted before. */
  division?: string
}
