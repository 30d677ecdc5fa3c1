import { setImmediate } from 'node:timers/promises'
import { type Context, Service } from 'koishi'
import { Archive, type Twin } from '../check'
import { type Entry, type EntryOf, receiptsOf, type Submission } from '../ledger'
import { addDays, today } from '../calendar'
import { type Column } from '../policy'

declare module 'koishi' {
  interface Context {
    archive: ArchiveService
  }
}

/** How many days back near-duplicates are looked for. */
const DAYS = 60

/** Entries taken in at once: a few milliseconds. */
const SLICE = 50

/** What is asked of the archive: who hands in what, and for which week. */
export interface Asking {
  unit: string
  column: Column
  week?: string
}

/** 查重: the texts accepted lately, of all units. */
export class ArchiveService extends Service {
  static inject = ['ledger']

  private archive = new Archive()
  /** Ids of texts that no longer count: withdrawn or replaced. */
  private gone = new Set<string>()
  /** Entries from before the start that are not taken in yet. */
  private waiting: Entry[]

  constructor(ctx: Context) {
    super(ctx, 'archive', true)
    const from = addDays(today(), -DAYS)
    const { entries } = ctx.ledger
    this.waiting = entries.slice(entries.findLastIndex(({ at }) => at < from) + 1)
    ctx.on('ledger/appended', (entries) => entries.forEach((entry) => this.take(entry)))
    void this.fill()
  }

  /**
   * The accepted text most like this one, if as much as `least` (0 to 1). What the unit itself
   * handed in to the column for that week is left out: this may be its new version.
   */
  find({ unit, column, week }: Asking, text: string, least: number): Twin | undefined {
    this.takeWaiting(Infinity)
    const day = today()
    const own = this.ctx.ledger
      .submissions(unit, addDays(day, -DAYS), day)
      .filter(({ entry: { payload } }) => payload.column === column.key && payload.week === week)
    const except = own.flatMap((submission) => idsOf(submission.entry))
    return this.archive.find(text, least, new Set([...this.gone, ...except]))
  }

  /** Takes in what is waiting, a few at a time, so that nobody else has to wait for it. */
  private async fill() {
    while (this.waiting.length > 0) {
      this.takeWaiting(SLICE)
      await setImmediate()
    }
  }

  private takeWaiting(most: number) {
    for (; most > 0 && this.waiting.length > 0; most--) this.take(this.waiting.pop()!)
  }

  private take(entry: Entry) {
    if (entry.type === 'submitted') this.add(entry)
    for (const receipt of receiptsOf(this.ctx.ledger.state, entry)) {
      this.mark(this.ctx.ledger.find(receipt)!)
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

function idsOf(entry: EntryOf<'submitted'>): string[] {
  const { receipt, items } = entry.payload
  return items.map((_, index) => `${receipt}#${index}`)
}
