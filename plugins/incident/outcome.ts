import type { EntryOf, Incident } from '../ledger'
import type { Fact } from './facts-said'
import type { Standing } from './standing'

/** An emergency that was just opened, or about which a fact was entered. */
export interface Opened {
  incident: Incident
  /** The next fact to ask for. */
  asks?: Fact
}

/** Somebody was told, or several were. */
export interface Reported {
  incident: Incident
  entries: EntryOf<'incident-reported'>[]
  /** The step as it now stands. */
  standing: Standing
  /** What was told before and is now told anew, with another time. */
  formerly?: string
  isRecorded: boolean
}
