import { now } from '../calendar'
import type { Desk } from '../deed'
import { type Column, type Deadline, deadlineAt } from '../policy'

/** How late a manuscript of a week or month comes, and what the regulation says of that. */
export interface Lateness extends Pick<Deadline, 'period' | 'at' | 'late' | 'clause'> {
  minutes: number
}

/** How late a manuscript is, or was `at` another time; undefined when it is in time, or due at no time. */
export function latenessOf(
  { policy: { calendar } }: Desk,
  { column, week }: { column: Column; week?: string },
  at = now(),
): Lateness | undefined {
  const deadline = week === undefined ? undefined : deadlineAt(column, week, calendar)
  if (!deadline) return undefined
  const { period, at: due, late, clause } = deadline
  const minutes = Math.floor((Date.parse(at) - due.getTime()) / 60_000)
  return minutes > 0 ? { period, at: due, late, clause, minutes } : undefined
}
