import { today } from '../calendar'
import { formatReceipt } from '../ledger'
import type { Desk } from './desk'
import { Refusal } from './refusal'

/**
 * The year of a receipt that is said without one: this, or the last when only that has such a number.
 * Throws a refusal when it may be either: both have it, and the last year's still waits.
 */
export function yearOf({ ledger }: Pick<Desk, 'ledger'>): (no: number) => string {
  return (no) => {
    const year = today().slice(0, 4)
    const last = String(Number(year) - 1)
    const [own, former] = [year, last].map((each) => ledger.find(formatReceipt(each, no)))
    if (!former) return year
    if (!own) return last
    if (former.status !== 'pending') return year
    const both = [former, own].map(({ receipt, entry }) => `${receipt}《${entry.payload.title}》`)
    throw new Refusal('deed.which-year', [no, both.join('、')])
  }
}
