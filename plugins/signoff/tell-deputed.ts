import { addDays, endOfDay, formatDay, today } from '../calendar'
import type { Desk } from '../deed'
import type { EntryOf } from '../ledger'
import { sameName } from '../roster'
import { standingIn } from './depute'
import { say } from './say'
import { peopleOf } from './signers'

/** Days in which it is of use to hear who signs for whom. */
const DAYS = 3

/** Tells whoever is to sign for a leader, and whoever was, that they are not any more. */
export async function tellOfDeputed(desk: Desk, entry: EntryOf<'deputed'>): Promise<void> {
  const { leader, to, from, until } = entry.payload
  const before = standingIn(desk, entry.unit, leader, ({ seq }) => seq < entry.seq)
  const tell = (name: string, text: string) =>
    desk.courier.pushEach(
      peopleOf(desk.roster, entry.unit).filter((each) => sameName(each.name, name)),
      { key: `deputed-told:${entry.id}`, text, until: endOfDay(addDays(today(), DAYS)) },
    )
  if (before && !sameName(before.payload.to, to))
    await tell(before.payload.to, say('signoff.depute.no-more', [leader]))
  if (sameName(to, leader)) return
  const begins = from && from > today() ? formatDay(from) : undefined
  const days = { leader, from: begins, until: formatDay(until) }
  await tell(to, say(`signoff.depute.${begins ? 'asked-from' : 'asked'}`, days))
}
