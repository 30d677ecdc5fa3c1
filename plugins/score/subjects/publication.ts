import type { Entry, EntryOf, LedgerState } from '../../ledger'
import { type Day, addDays } from '../../calendar'
import type { PublicationOf } from '../setting'

/**
 * A month is settled when it, or a later one, is first made public: what a later month gives can
 * depend on it.
 */
export function publications(
  entries: readonly Entry[],
  { reversed }: Pick<LedgerState, 'reversed'>,
): PublicationOf {
  const valid = entries.filter(
    (entry): entry is EntryOf<'published'> => entry.type === 'published' && !reversed.has(entry.id),
  )
  const byMonth = new Map<string, EntryOf<'published'> | undefined>()
  return (month) => {
    if (!byMonth.has(month)) {
      const first = valid.find(({ payload }) => monthOf(payload.period.to) >= month)
      byMonth.set(month, first)
    }
    return byMonth.get(month)
  }
}

/** Whether an entry makes a month public, or no longer public. */
export function isOfPublication({ entries }: Pick<LedgerState, 'entries'>, entry: Entry): boolean {
  const { type } = entry.type === 'reversed' ? entries.get(entry.ref!)! : entry
  return type === 'published'
}

export const monthOf = (day: Day) => day.slice(0, 7)

/** Whether a day's month was public before entry `seq`. */
export function isSettled(day: Day, seq: number, publicationOf: PublicationOf): boolean {
  const published = publicationOf(monthOf(day))
  return published !== undefined && published.seq < seq
}

/** The day itself, or the first of the next month that is not settled. */
export function openDay(day: Day, seq: number, publicationOf: PublicationOf): Day {
  let open = day
  while (isSettled(open, seq, publicationOf)) {
    open = `${monthOf(addDays(`${monthOf(open)}-28`, 4))}-01`
  }
  return open
}
