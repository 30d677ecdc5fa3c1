import type { Day } from '../calendar'
import { LedgerError } from './error'
import { Lookups, type Person } from './lookups'
import { apply, bySha, emptyState } from './state'
import type {
  Commission,
  DurableState,
  Entry,
  EntryOf,
  Handed,
  LedgerStore,
  Objection,
  Source,
  Submission,
} from './types'

/** The durable entries in memory, what follows from them, and what may be asked of them. */
export class LedgerReader {
  private all: Entry[] = []
  private current = emptyState()
  private lookups = new Lookups()

  protected constructor(protected store: LedgerStore) {}

  get state(): DurableState {
    return this.current
  }

  /** In order: entry number 1 stands first. */
  get entries(): readonly Entry[] {
    return this.all
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

  lastSubmitted(person: Person): EntryOf<'submitted'> | undefined {
    return this.lookups.last('submitted', person)
  }

  lastRefused(person: Person): EntryOf<'refused'> | undefined {
    return this.lookups.last('refused', person)
  }

  /** Rules editors waived for a refused manuscript, with those of its earlier versions. */
  waivedFor(refused: EntryOf<'refused'>): string[] {
    return this.lookups.waivedFor(refused)
  }

  /** The one of that number, unless it was undone. */
  commission(no: number): Commission | undefined {
    const found = this.current.commissions.get(`${no}`)
    return found && this.isValid(found.entry) ? found : undefined
  }

  /** Those that were not undone, in order. */
  commissions(): Commission[] {
    return [...this.current.commissions.values()].filter(({ entry }) => this.isValid(entry))
  }

  /** All of them, in order. */
  objections(): Objection[] {
    return [...this.current.objections.values()]
  }

  /** Those that are about no submission and were not undone, in order. */
  adjustments(): EntryOf<'adjusted'>[] {
    return [...this.current.adjustments.values()].filter((entry) => this.isValid(entry))
  }

  /** Takes in the entry if it is the next one; false when it is known. Throws when it cannot be true. */
  protected take(entry: Entry): boolean {
    const no = this.all.length + 1
    if (entry.seq < no) return false
    try {
      if (entry.seq > no) throw new LedgerError(`序号应为${no}，实为${entry.seq}`)
      apply(this.current, entry)
    } catch (cause) {
      if (!(cause instanceof LedgerError)) throw cause
      throw new LedgerError(`台账第${no}行：${cause.reason}`, { cause })
    }
    this.all.push(entry)
    this.lookups.take(entry)
    return true
  }

  private isValid({ id }: Entry) {
    return !this.current.reversed.has(id)
  }
}
