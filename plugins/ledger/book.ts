import type { Day } from '../calendar'
import { Lookups } from './lookups'
import type { Handed } from './marks'
import { apply, bySha, emptyState } from './state'
import type {
  Author,
  Commission,
  Entry,
  EntryOf,
  LedgerState,
  Objection,
  Source,
  Submission,
} from './types'

/** An account that handed something in. */
export type Person = Pick<Author, 'platform' | 'userId'>

/** The entries in memory, and what follows from them. */
export class Book {
  protected current = emptyState()
  private found = new Lookups()
  /** How many entries can be looked up. */
  private known = 0

  get state(): LedgerState {
    return this.current
  }

  get entries(): readonly Entry[] {
    return this.current.entries.list
  }

  find(receipt: string): Submission | undefined {
    return this.current.submissions.get(receipt)
  }

  /** Submissions of a unit that count for the days `from` to `to`, of any status, as they came. */
  submissions(unit: string, from: Day, to: Day): Submission[] {
    return this.lookups
      .ofUnit(unit)
      .filter(({ payload }) => from <= payload.day && payload.day <= to)
      .map(({ payload }) => this.current.submissions.get(payload.receipt)!)
  }

  /** The last accepted submission of the very same file by the unit. */
  bySha(unit: string, sha256: string): Submission | undefined {
    return bySha(this.current, unit, sha256)
  }

  /** What came last of this message, whether it carried the command or the file. */
  byMessage(source: Source): Handed | undefined {
    return this.lookups.byMessage(source)
  }

  lastSubmitted(user: Person): EntryOf<'submitted'> | undefined {
    return this.lookups.last('submitted', user)
  }

  lastRefused(user: Person): EntryOf<'refused'> | undefined {
    return this.lookups.last('refused', user)
  }

  /** Rules editors waived for a refused manuscript. */
  waivedFor(refused: EntryOf<'refused'>): string[] {
    return this.lookups.waivedFor(refused)
  }

  /** The one of that number, if it stands. */
  commission(no: number): Commission | undefined {
    const found = this.current.commissions.get(`${no}`)
    return found && this.stands(found.entry) ? found : undefined
  }

  /** Those that stand, in order. */
  commissions(): Commission[] {
    return [...this.current.commissions.values()].filter(({ entry }) => this.stands(entry))
  }

  /** All of them, in order. */
  objections(): Objection[] {
    return [...this.current.objections.values()]
  }

  /** Those that stand and are about no submission, in order. */
  adjustments(): EntryOf<'adjusted'>[] {
    return [...this.current.adjustments.values()].filter((entry) => this.stands(entry))
  }

  private stands({ id }: Entry) {
    return !this.current.reversed.has(id)
  }

  protected take(entry: Entry) {
    apply(this.current, entry)
  }

  /**
   * Makes at most so many more entries ready to be looked up; whether all are. Whoever looks
   * something up waits for all of them.
   */
  lookAhead(most = Infinity): boolean {
    const { entries } = this
    const end = Math.min(entries.length, this.known + most)
    while (this.known < end) this.found.take(entries[this.known++])
    return end === entries.length
  }

  private get lookups() {
    this.lookAhead()
    return this.found
  }
}
