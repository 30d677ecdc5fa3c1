import type { Day } from '../calendar'
import { type Actor, type Change, changesOf, type Desk, Refusal } from '../deed'
import type { Entry } from '../ledger'
import { amend } from './amend'

export interface Redated {
  day: Day
  /** What was entered instead of each. */
  entries: Entry[]
  change: Change
}

/** Enters several anew for another day; stops at what cannot be. */
export async function redate(
  desk: Desk,
  by: Actor,
  { numbers, day }: { numbers: number[]; day: Day },
): Promise<Redated | Refusal> {
  const entries: Entry[] = []
  const reversals: Entry[] = []
  for (const no of numbers) {
    const amended = await amend(desk, by, { no, better: { day } })
    if (amended instanceof Refusal) return amended
    entries.push(amended.instead)
    reversals.push(desk.ledger.state.reversed.get(amended.entry.id)!)
  }
  return { day, entries, change: changesOf(desk, [...reversals, ...entries]) }
}
