import { type Calendar, duePeriodAt } from '../../calendar'
import type { EntryOf } from '../../ledger'
import type { Meant } from '../types'

/** The week or month a manuscript is for, by the entry that it was handed in by. */
export function meantBy(
  { seq, payload }: EntryOf<'submitted'>,
  calendar?: Calendar,
): Meant | undefined {
  const period = payload.week && calendar && duePeriodAt(payload.week, calendar)
  return period ? { cycle: period.cycle, from: period.from, to: period.to, since: seq } : undefined
}
