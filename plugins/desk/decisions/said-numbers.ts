import type { ItemsOf } from '../../adoption'
import type { Said } from '../../chat'
import type { YearSaid } from '../../ledger'

/** Receipts and their items as they were said: `3第1、3条、5`, `3 第1条`. */
export class SaidNumbers {
  private manuscripts: ItemsOf[] = []
  private items: number[] = []
  /** Receipts said since the last items. */
  private fresh = 0
  /** What stood right behind a single receipt. */
  private behind?: string

  constructor(private year: YearSaid) {}

  take(said: Said): boolean {
    return this.takeItems(said) || this.takeReceipts(said)
  }

  /** Each receipt once; `items` of which it is not clear whose they are. */
  found(): { manuscripts: ItemsOf[]; items: number[] } {
    const byReceipt = new Map<string, number[]>()
    for (const { receipt, items } of this.manuscripts) {
      byReceipt.set(receipt, [...(byReceipt.get(receipt) ?? []), ...items])
    }
    const [only, ...others] = byReceipt.values()
    if (only && !others.length) only.push(...this.items.splice(0))
    const manuscripts = [...byReceipt].map(([receipt, own]) => ({ receipt, items: sorted(own) }))
    return { manuscripts, items: sorted(this.items) }
  }

  /** They are of the receipt right before them, or of the only one since the last items. */
  private takeItems(said: Said): boolean {
    const isOwned = this.fresh < 2 || said.rest === this.behind
    const items = said.items()
    if (!items) return false
    const owner = isOwned ? this.manuscripts.at(-1) : undefined
    const list = owner?.items ?? this.items
    list.push(...items)
    this.fresh = 0
    return true
  }

  private takeReceipts(said: Said): boolean {
    const receipts = said.receipts(this.year)
    if (!receipts) return false
    this.manuscripts.push(...receipts.map((receipt) => ({ receipt, items: [] })))
    this.fresh += receipts.length
    this.behind = said.isTight && receipts.length === 1 ? said.rest : undefined
    return true
  }
}

function sorted(numbers: number[]): number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b)
}
