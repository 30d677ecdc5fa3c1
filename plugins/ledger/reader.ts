import type { Day } from '../calendar'
import { LedgerError } from './error'
import { apply, bySha, emptyState, submissionsOf } from './state'
import type {
  Author,
  Commission,
  Entry,
  EntryOf,
  Handed,
  Instruction,
  LedgerState,
  LedgerStore,
  Objection,
  Source,
  Submission,
} from './types'
import { type NameToday, withUnitsToday } from './units-today'

/** An account that handed something in. */
type Person = Pick<Author, 'platform' | 'userId'>

/** The durable entries in memory, what follows from them, and what may be asked of them. */
export class LedgerReader {
  private all: Entry[] = []
  private current = emptyState()

  protected constructor(
    protected store: LedgerStore,
    private nameToday: NameToday = (unit) => unit,
  ) {}

  get state(): LedgerState {
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
    return submissionsOf(this.current, unit, from, to)
  }

  /** The last submission of the very same file by the unit that counts, or waits for its sign-off. */
  bySha(unit: string, sha256: string): Submission | undefined {
    return bySha(this.current, unit, sha256)
  }

  /** What came last of this message, whether it carried the command or the file. */
  byMessage({ platform, channelId, messageId }: Source): Handed | undefined {
    return this.all.findLast((entry): entry is Handed => {
      if (entry.type !== 'submitted' && entry.type !== 'refused') return false
      const { source, payload } = entry
      const isThere = source.platform === platform && source.channelId === channelId
      return isThere && [source.messageId, payload.fileMessage].includes(messageId)
    })
  }

  /** The last entry of a type that an account made, of those that fit. */
  last<T extends Entry['type']>(
    type: T,
    { platform, userId }: Person,
    fits: (entry: EntryOf<T>) => boolean = () => true,
  ): EntryOf<T> | undefined {
    return this.all.findLast(
      (entry): entry is EntryOf<T> =>
        entry.type === type &&
        entry.by.platform === platform &&
        entry.by.userId === userId &&
        fits(entry as EntryOf<T>),
    )
  }

  /** Rules editors waived for a refused manuscript, with those of its earlier versions. */
  waivedFor({ id, payload }: EntryOf<'refused'>): string[] {
    const waivers = this.all.filter((entry) => entry.type === 'waived')
    const own = waivers.filter(({ ref }) => ref === id)
    return [...(payload.waived ?? []), ...own.flatMap((waiver) => waiver.payload.rules)]
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

  /** The one of that number, unless it was undone. */
  instruction(no: number): Instruction | undefined {
    const found = this.current.instructions.get(`${no}`)
    return found && this.isValid(found.entry) ? found : undefined
  }

  /** Those that were not undone, in order. */
  instructions(): Instruction[] {
    return [...this.current.instructions.values()].filter(({ entry }) => this.isValid(entry))
  }

  /** All of them, in order. */
  objections(): Objection[] {
    return [...this.current.objections.values()]
  }

  /** Takes in the entry if it is the next one; false when it is known. Throws when it cannot be true. */
  protected take(entry: Entry): boolean {
    const no = this.all.length + 1
    if (entry.seq < no) return false
    try {
      if (entry.seq > no) throw new LedgerError(`序号应为${no}，实为${entry.seq}`)
      const known = withUnitsToday(entry, this.nameToday)
      apply(this.current, known)
      this.all.push(known)
    } catch (cause) {
      if (!(cause instanceof LedgerError)) throw cause
      throw new LedgerError(`台账第${no}行：${cause.reason}`, { cause })
    }
    return true
  }

  private isValid({ id }: Entry) {
    return !this.current.reversed.has(id)
  }
}
