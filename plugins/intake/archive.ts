import { type Context, Service } from 'koishi'
import { Archive, type Twin } from '../check'
import { type Entry, type EntryOf, receiptsOf, type Submission } from '../ledger'
import { addDays, type Column, today } from '../policy'

declare module 'koishi' {
  interface Context {
    archive: ArchiveService
  }
}

/** How many days back near-duplicates are looked for. */
const DAYS = 60

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

  constructor(ctx: Context) {
    super(ctx, 'archive', true)
    const from = addDays(today(), -DAYS)
    for (const entry of ctx.ledger.entries) {
      if (entry.type !== 'submitted' || entry.payload.day >= from) this.take(entry)
    }
    ctx.on('ledger/appended', (entry) => this.take(entry))
  }

  /**
   * The accepted text most like this one, if as much as `least` (0 to 1). What the unit itself
   * handed in to the column for that week is left out: this may be its new version.
   */
  find({ unit, column, week }: Asking, text: string, least: number): Twin | undefined {
    const day = today()
    const own = this.ctx.ledger
      .submissions(unit, addDays(day, -DAYS), day)
      .filter(({ entry: { payload } }) => payload.column === column.key && payload.week === week)
    const except = own.flatMap((submission) => idsOf(submission.entry))
    return this.archive.find(text, least, new Set([...this.gone, ...except]))
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

function idsOf({ payload: { receipt, items } }: EntryOf<'submitted'>): string[] {
  return items.map((_, index) => `${receipt}#${index}`)
}
