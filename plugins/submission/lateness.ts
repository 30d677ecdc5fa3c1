import { now } from '../calendar'
import type { Desk } from '../deed'
import { type Column, deadlineOf } from '../policy'

/** Minutes that a manuscript of a week comes after it was due, and what the regulation calls that. */
export interface Lateness {
  minutes: number
  name?: string
  clause: string
}

/** How late a manuscript of a week is now; undefined when it is in time, or due at no time. */
export function latenessOf(
  { policy: { calendar } }: Desk,
  { column, week }: { column: Column; week?: string },
): Lateness | undefined {
  const semester = calendar.semesters.find(({ id }) => week?.startsWith(`${id}/`))
  const no = Number(week?.split('/')[1])
  if (!semester || no > semester.weeks) return undefined
  const deadline = deadlineOf(column, calendar.mondayOf(semester.id, no), calendar)
  if (!deadline) return undefined
  const minutes = Math.floor((Date.parse(now()) - deadline.at.getTime()) / 60_000)
  return minutes > 0 ? { minutes, name: deadline.late, clause: deadline.clause } : undefined
}
