import type { Period } from '../../calendar'
import type { Desk } from '../../deed'
import type { AppraisedAdjustment } from './types'

/** What was given or taken by hand in a year and stands, in the order of the days. */
export function adjustmentsIn(
  { ledger, policy, score }: Desk,
  { from, to }: Period,
): AppraisedAdjustment[] {
  const all = ledger.entries.flatMap((entry): AppraisedAdjustment[] => {
    if (entry.type !== 'adjusted' || ledger.state.reversed.has(entry.id)) return []
    const { day, ground, reason, clause, approvedBy, evidence } = entry.payload
    if (day < from || day > to) return []
    const known = policy.at(day).grounds.find(({ name }) => name === ground)
    return [
      {
        no: entry.seq,
        unit: entry.unit,
        day,
        ground,
        value: score.earned(entry.id),
        reason,
        clause: clause ?? known?.clause,
        receipt: entry.ref,
        approvedBy,
        evidence,
      },
    ]
  })
  return all.toSorted((a, b) => a.day.localeCompare(b.day) || a.no - b.no)
}
