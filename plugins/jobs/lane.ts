import type { Note } from './diary'
import type { Job, Occurrence, Outcome, Settled } from './types'

/** Looks between two tries, at most: half an hour. */
const LONGEST = 30

/** What is known of one job, whether a plugin brings it now or not. */
export class Lane {
  job?: Job
  /** An occurrence is running: others of the job wait for it. */
  isBusy = false
  /** Its time came to be looked at meanwhile. */
  isWaiting = false
  readonly past = new Map<string, Settled>()
  private tries = new Map<string, { count: number; rest: number }>()

  constructor(
    readonly name: string,
    /** All before this moment is settled. */
    public since: Date,
  ) {}

  /** Takes in what stands on disk. */
  recall({ since, settled }: Note) {
    this.since = since
    if (settled) this.past.set(settled.key, settled)
  }

  /** What is to be kept on disk. */
  note(settled?: Settled): Note {
    return { job: this.name, since: this.since, settled }
  }

  /** Puts an end to an occurrence; gives the note of it. */
  settle({ key, at, until }: Occurrence, outcome: Outcome): Note {
    const settled = { key, at, until, outcome }
    this.past.set(key, settled)
    this.tries.delete(key)
    return this.note(settled)
  }

  /** Whether an occurrence was tried in vain. */
  hasTried({ key }: Occurrence): boolean {
    return this.tries.has(key)
  }

  /** Whether a look is let pass after a try in vain: counted in looks, whatever the clock does. */
  rests({ key }: Occurrence): boolean {
    const tried = this.tries.get(key)
    return tried !== undefined && tried.rest-- > 0
  }

  /** An occurrence was tried in vain; gives how often by now. */
  fail({ key }: Occurrence): number {
    const count = (this.tries.get(key)?.count ?? 0) + 1
    this.tries.set(key, { count, rest: Math.min(2 ** (count - 1), LONGEST) - 1 })
    return count
  }
}
