import { setImmediate } from 'node:timers/promises'
import { Archive, type Twin } from '../check'
import type { Desk } from '../deed'
import { type EntryOf, isHandedIn } from '../ledger'
import { lately } from './lately'

/** Entries taken in at once: a few milliseconds. */
const SLICE = 50

type Ledger = Pick<Desk['ledger'], 'entries' | 'find'>

/** 查重: the texts accepted lately, of all units. */
export class SubmissionArchive {
  private archive = new Archive()
  private taken: number

  constructor(private ledger: Ledger) {
    const from = lately()
    this.taken = ledger.entries.findLastIndex(({ at }) => at < from) + 1
  }

  find(
    { unit, column, week }: { unit: string; column: string; week?: string },
    text: string,
    least: number,
  ): Twin | undefined {
    this.catchUp()
    const except = new Set<string>()
    for (;;) {
      const twin = this.archive.find(text, least, except)
      if (!twin) return undefined
      const submission = this.ledger.find(twin.receipt)!
      const { entry } = submission
      const { payload } = entry
      const isOwn = entry.unit === unit && payload.column === column && payload.week === week
      if (isHandedIn(submission) && !isOwn) return twin
      for (const id of idsOf(entry)) except.add(id)
    }
  }

  /** Takes in what is stored, a little at a time, so that nobody has to wait for it. */
  async fill(): Promise<void> {
    while (!this.catchUp(SLICE)) await setImmediate()
  }

  /** Takes in so many more entries at most; whether all are. */
  private catchUp(most = Infinity): boolean {
    const { entries } = this.ledger
    const end = Math.min(entries.length, this.taken + most)
    while (this.taken < end) {
      const entry = entries[this.taken++]
      if (entry.type === 'submitted') this.add(entry)
    }
    return end === entries.length
  }

  private add(entry: EntryOf<'submitted'>) {
    const { receipt, title, items } = entry.payload
    idsOf(entry).forEach((id, index) => {
      this.archive.add(id, { receipt, unit: entry.unit, title, text: items[index] })
    })
  }
}

function idsOf({ payload: { receipt, items } }: EntryOf<'submitted'>): string[] {
  return items.map((_, index) => `${receipt}#${index}`)
}
