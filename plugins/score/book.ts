import type { Entry, EntryOf, LedgerState } from '../ledger'
import { type Day, addDays } from '../calendar'
import type { Line } from './types'

/** What settled a month (`2021-05`). */
export type Seals = (month: string) => EntryOf<'published'> | undefined

/**
 * A month is settled when it, or a later one, is first made public: what a later month gives can
 * depend on it. `published`: the publications that stand, in order.
 */
export function sealsOf(published: EntryOf<'published'>[]): Seals {
  const known = new Map<string, EntryOf<'published'> | undefined>()
  return (month) => {
    if (!known.has(month)) {
      known.set(
        month,
        published.find(({ payload }) => monthOf(payload.period.to) >= month),
      )
    }
    return known.get(month)
  }
}

/** The publications among entries that stand. */
export function publicationsOf(
  entries: readonly Entry[],
  { reversed }: Pick<LedgerState, 'reversed'>,
): EntryOf<'published'>[] {
  return entries.filter(
    (entry): entry is EntryOf<'published'> => entry.type === 'published' && !reversed.has(entry.id),
  )
}

/** What counted after an entry. */
export interface Step {
  /** The entry's number; 0 before any. */
  seq: number
  entryId: string
  /** Day it was written. */
  day: Day
  lines: Line[]
}

export const monthOf = (day: Day) => day.slice(0, 7)

/** Whether a day's month was public before entry `seq`. */
export function isSettled(day: Day, seq: number, seals: Seals): boolean {
  const seal = seals(monthOf(day))
  return seal !== undefined && seal.seq < seq
}

/** The day itself, or the first of the next month that is not settled. */
export function openDay(day: Day, seq: number, seals: Seals): Day {
  let open = day
  while (isSettled(open, seq, seals)) open = `${monthOf(addDays(`${monthOf(open)}-28`, 4))}-01`
  return open
}

/**
 * Lines as they are booked: what changes of a month that is public already is a correction on the day
 * of the entry that changed it, and what is new for such a month counts on the day it was written.
 * So a month's total stays as it was made public.
 */
export function book(steps: Step[], seals: Seals): Line[] {
  const booked = new Map<string, Line[]>()
  let before = new Map<string, Line>()
  for (const step of steps) {
    const after = new Map(step.lines.map((line) => [line.key, line]))
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const own = booked.get(key) ?? []
      booked.set(key, change(own, before.get(key), after.get(key), step, seals))
    }
    before = after
  }
  return [...booked.values()].flat()
}

function change(
  own: Line[],
  before: Line | undefined,
  after: Line | undefined,
  step: Step,
  seals: Seals,
): Line[] {
  const { seq, entryId, day } = step
  const home = own[0]?.day
  if (home === undefined) {
    if (!after) return []
    const isLate = isSettled(after.day, seq, seals)
    return [isLate ? { ...after, day: openDay(day, seq, seals) } : after]
  }
  if (!isSettled(home, seq, seals)) return after ? [{ ...after, day: home }] : []
  const value = (after?.value ?? 0) - (before?.value ?? 0)
  const count = (after?.count ?? 0) - (before?.count ?? 0)
  if (value === 0 && count === 0) return own
  const correction = { entryId, of: home }
  const line = { ...(after ?? before ?? own[0]), value, count, seq, correction }
  return [...own, { ...line, day: openDay(day, seq, seals) }]
}
