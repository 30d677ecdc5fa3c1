import { type Day, type Period } from '../calendar'
import { type Change, changesOf, type Desk, openMonth, type Refusal, totalOf } from '../deed'
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
  /** Some are of the month before, which is open yet, and count in this one. */
  open?: Period
}

/**
 * What came of entries that say what was adopted.
 * @param day the one that was said
 */
export function outcomeOf(
  desk: Desk,
  entries: EntryOf<'adopted'>[],
  { notAdopted = [], day }: { notAdopted?: Refusal[]; day?: Day },
): AdoptionOutcome {
  const adoptions = entries.map((entry) => ({
    entry,
    title: desk.ledger.find(entry.ref!)!.entry.payload.title,
    points: earns(desk.policy.at(entry.payload.day)) ? totalOf(desk, [entry]) : undefined,
  }))
  const change = entries.length ? changesOf(desk, entries) : undefined
  return { adoptions, notAdopted, change, open: day ? undefined : openFor(desk, entries) }
}

/** The month before, where something was handed in then and nothing says whether it was adopted then too. */
function openFor(desk: Desk, entries: EntryOf<'adopted'>[]): Period | undefined {
  const open = openMonth(desk)
  const isOpen = entries.some(({ ref }) => {
    const { day } = desk.ledger.find(ref!)!.entry.payload
    return open && open.from <= day && day <= open.to
  })
  return isOpen ? open : undefined
}
