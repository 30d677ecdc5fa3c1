import { now } from '../calendar'
import type { Desk } from '../deed'
import { type Column, type Deadline, deadlineOf } from '../policy'

/** How late a manuscript of a week comes, and what the regulation says of that. */
export interface Lateness extends Pick<Deadline, 'label' | 'at' | 'late' | 'clause'> {
  minutes: number
}

/** How late a manuscript of a week is, or was `at` another time; undefined when it is in time, or due at no time. */
export function latenessOf(
  { policy: { calendar } }: Desk,
  { column, week }: { column: Column; week?: string },
  at = now(),
): Lateness | undefined {
  const found = week === undefined ? undefined : calendar.weekAt(week)
  const deadline = found && deadlineOf(column, found.monday, calendar)
  if (!deadline) return undefined
  const { label, at: due, late, clause } = deadline
  const minutes = Math.floor((Date.parse(at) - due.getTime()) / 60_000)
  return minutes > 0 ? { label, at: due, late, clause, minutes } : undefined
}
