import type { Entry, EntryOf } from '../ledger'
import { Refusal } from './refusal'

interface Kept {
  ledger: { entries: readonly Entry[] }
}

/** That a manuscript went when a backup was put back; undefined when there was none of this receipt. */
export function lostManuscript({ ledger }: Kept, receipt: string): Refusal | undefined {
  const isThis = (entry: Entry): entry is EntryOf<'lost'> =>
    entry.type === 'lost' && entry.payload.receipt === receipt
  const lost = ledger.entries.find(isThis)
  return lost && new Refusal('deed.lost', [receipt, lost.unit])
}

/** The same, or that there is no such manuscript, as `otherwise` says. */
export function noManuscript(desk: Kept, receipt: string, otherwise = 'deed.unknown'): Refusal {
  return lostManuscript(desk, receipt) ?? new Refusal(otherwise, [receipt])
}
