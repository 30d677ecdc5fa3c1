import { type Ledger, receiptsOf } from '../ledger'
import type { Day, Period } from '../policy'
import { type Totals, addTally, tallyOf } from './board'
import { type PolicyAt, credit } from './score'
import type { Credit, Point, Tally } from './types'

/** What counts for one unit on one day. */
interface Cell extends Tally {
  credits: Credit[]
}

/**
 * The same as `credits` of the whole ledger, kept up with it: every question first takes in the
 * entries that are new, so a period is summed from its days alone.
 */
export class RunningScore {
  private credits = new Map<string, Credit[]>()
  private days = new Map<Day, Map<string, Cell>>()
  private seen = 0

  constructor(
    private ledger: Pick<Ledger, 'entries' | 'state'>,
    private at: PolicyAt,
  ) {}

  /** Sums of a period by unit. */
  totals({ from, to }: Period): Totals {
    this.catchUp()
    const totals: Totals = new Map()
    for (const [day, cells] of this.days) {
      if (day < from || day > to) continue
      for (const [unit, cell] of cells) addTally(totals, unit, cell)
    }
    return totals
  }

  /** Points of a period, of one unit or of all, the earliest day first. */
  points({ from, to }: Period, unit?: string): Point[] {
    this.catchUp()
    return [...this.days]
      .filter(([day]) => from <= day && day <= to)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, cells]) => (unit ? (cells.get(unit) ?? []) : [...cells.values()]))
      .flatMap(({ credits }) => credits.flatMap(({ point }) => point ?? []))
  }

  /** What an entry earned, in hundredths of a point; 0 for one that no longer counts. */
  earned(entryId: string): number {
    this.catchUp()
    const { state } = this.ledger
    const entry = state.entries.get(entryId)
    const receipts = entry ? receiptsOf(state, entry) : []
    const credits = this.credits.get(receipts[0]) ?? []
    return credits.find(({ point }) => point?.entryId === entryId)?.point?.value ?? 0
  }

  /** Takes in the entries that are new. */
  catchUp() {
    const { entries, state } = this.ledger
    for (; this.seen < entries.length; this.seen++) {
      for (const receipt of receiptsOf(state, entries[this.seen])) this.renew(receipt)
    }
  }

  /** Works out a submission's credits anew: a withdrawal or a correction may have changed them all. */
  private renew(receipt: string) {
    for (const old of this.credits.get(receipt) ?? []) this.count(old, -1)
    const fresh = credit(this.ledger.state.submissions.get(receipt)!, this.at)
    for (const each of fresh) this.count(each, 1)
    this.credits.set(receipt, fresh)
  }

  private count(credit: Credit, sign: 1 | -1) {
    const cell = this.cell(credit)
    const { points, submitted, adopted } = tallyOf(credit)
    cell.points += sign * points
    cell.submitted += sign * submitted
    cell.adopted += sign * adopted
    if (sign > 0) cell.credits.push(credit)
    else cell.credits.splice(cell.credits.indexOf(credit), 1)
  }

  private cell({ day, unit }: Credit): Cell {
    let cells = this.days.get(day)
    if (!cells) this.days.set(day, (cells = new Map()))
    let cell = cells.get(unit)
    if (!cell) {
      cell = { points: 0, submitted: 0, adopted: 0, credits: [] }
      cells.set(unit, cell)
    }
    return cell
  }
}
