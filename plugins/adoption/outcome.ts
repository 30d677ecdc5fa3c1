import { type Change, changesOf, type Desk, type Refusal, totalOf } from '../deed'
import type { EntryOf } from '../ledger'
import { earns } from '../policy'

export interface AdoptionOutcome {
  adoptions: {
    entry: EntryOf<'adopted'>
    title: string
    /** In hundredths; absent where the policy gives points for nothing. */
    points?: number
  }[]
  notAdopted: Refusal[]
  /** Absent when nothing was entered. */
  change?: Change
}

/** What came of entries that say what was adopted. */
export function outcomeOf(
  desk: Desk,
  entries: EntryOf<'adopted'>[],
  notAdopted: Refusal[] = [],
): AdoptionOutcome {
  const adoptions = entries.map((entry) => ({
    entry,
    title: desk.ledger.find(entry.ref!)!.entry.payload.title,
    points: earns(desk.policy.at(entry.payload.day)) ? totalOf(desk, [entry]) : undefined,
  }))
  return { adoptions, notAdopted, change: entries.length ? changesOf(desk, entries) : undefined }
}
