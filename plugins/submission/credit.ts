import { parsePeriod } from '../calendar'
import type { Desk } from '../deed'
import type { EntryOf } from '../ledger'
import type { Credit } from './outcome'

/** What an accepted manuscript earned and where its unit now stands this month. */
export function creditOf({ score }: Desk, { unit, id, payload }: EntryOf<'submitted'>): Credit {
  const period = parsePeriod(payload.day.slice(0, 7), payload.day)!
  const { points: total, rank } = score.standing(unit, period)
  const { receipt } = payload
  return { receipt, points: score.earned(id), unit, period: period.label, total, rank }
}
