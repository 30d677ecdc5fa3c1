import type { Submission } from '../ledger'
import type { Repeat, Told } from './repeats'

/** What a unit handed in before that has to do with a manuscript. */
export interface Past {
  /** The version that is mended by it. */
  replaced?: Submission
  /** The same, but editors have adopted it or the like: it stays. */
  kept?: Submission
  /** What it is perhaps meant to replace: its officer is asked, and both count until then. */
  beside?: Submission
  repeats: Repeat[]
  /** What of it counts in earlier manuscripts already. */
  told: Told[]
}
