import { setImmediate } from 'node:timers/promises'
import { addDays, today } from '../calendar'
import { Archive, type Twin } from '../check'
import type { Desk } from '../deed'
import { type Entry, type EntryOf, receiptsOf, type Submission } from '../ledger'

/** How many days back near-duplicates are looked for. */
const DAYS = 60

/** Entries taken in at once: a few milliseconds. */
const SLICE = 50

type Ledger = Pick<Desk['ledger'], 'entries' | 'state' | 'find' | 'submissions'>

/** 查重: the texts accepted lately, of all units. */
export class SubmissionArchive {
  private archive = new Archive()
  /** Ids of texts that no longer count: withdrawn or replaced. */
  private gone = new Set<string>()
  /** How many of the ledger's entries are taken in. */
  private taken: number

  constructor(private ledger: Ledger) {
    const from = addDays(today(), -DAYS)
    this.taken = ledger.entries.findLastIndex(({ at }) => at < from) + 1
  }

  find(
    { unit, column, week }: { unit: string; column: string; week?: string },
    text: string,
    least: number,
  ): Twin | undefined {
    this.catchUp()
    const day = today()
    const own = this.ledger
      .submissions(unit, addDays(day, -DAYS), day)
      .filter(({ entry: { payload } }) => payload.column === column && payload.week === week)
    const except = own.flatMap((submission) => idsOf(submission.entry))
    return this.archive.find(text, least, new Set([...this.gone, ...except]))
  }

  /** Takes in what is stored, a little at a time, so that nobody has to wait for it. */
  async fill(): Promise<void> {
    while (!this.catchUp(SLICE)) await setImmediate()
  }

  /** Takes in so many more entries at most; whether all are. */
  private catchUp(most = Infinity): boolean {
    const { entries } = this.ledger
    const end = Math.min(entries.length, this.taken + most)
    while (this.taken < end) this.take(entries[this.taken++])
    return end === entries.length
  }

  private take(entry: Entry) {
    if (entry.type === 'submitted') this.add(entry)
    for (const receipt of receiptsOf(this.ledger.state, entry)) {
      this.mark(this.ledger.find(receipt)!)
    }
  }

  private add(entry: EntryOf<'submitted'>) {
    const { receipt, title, items } = entry.payload
    idsOf(entry).forEach((id, index) => {
      this.archive.add(id, { receipt, unit: entry.unit, title, text: items[index] })
    })
  }

  private mark({ entry, status }: Submission) {
    for (const id of idsOf(entry)) {
      if (status === 'accepted') this.gone.delete(id)
      else this.gone.add(id)
    }
  }
}

function idsOf({ payload: { receipt, items } }: EntryOf<'submitted'>): string[] {
  return items.map((_, index) => `${receipt}#${index}`)
}
