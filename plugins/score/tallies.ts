import type { Totals } from './board'

/** Periods that are remembered at most; people ask for the same few. */
const MOST = 100

/** Totals of periods, kept until something of a unit changes; then only that unit is summed anew. */
export class Tallies {
  private known = new Map<string, { totals: Totals; changed: Set<string> }>()

  clear() {
    this.known.clear()
  }

  forget(unit: string) {
    for (const { changed } of this.known.values()) changed.add(unit)
  }

  /** `sum` gives the totals of all units, or of one. */
  of(key: string, sum: (unit?: string) => Totals): Totals {
    const { totals, changed } = this.known.get(key) ?? this.add(key, sum())
    for (const unit of changed) {
      totals.delete(unit)
      for (const [name, tally] of sum(unit)) totals.set(name, tally)
    }
    changed.clear()
    return new Map(totals)
  }

  private add(key: string, totals: Totals) {
    if (this.known.size >= MOST) this.known.clear()
    const one = { totals, changed: new Set<string>() }
    this.known.set(key, one)
    return one
  }
}
