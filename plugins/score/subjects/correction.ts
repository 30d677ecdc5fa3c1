import type { Day } from '../../calendar'
import { settle } from '../hundredths'
import { reasonOf } from '../points'
import type { Line } from '../types'
import type { PublicationOf } from '../setting'
import { isSettled, openDay } from './publication'

/** What counted after an entry. */
export interface LinesAfter {
  /** The entry's number; 0 before any. */
  seq: number
  entryId: string
  /** Day it was written. */
  day: Day
  lines: Line[]
}

/**
 * Lines with corrections: what changes of a month that is public already is a correction on the day of
 * the entry that changed it, and what is new for such a month counts on the day it was written. So a
 * month's total stays as it was made public.
 */
export function withCorrections(steps: LinesAfter[], publicationOf: PublicationOf): Line[] {
  const corrected = new Map<string, Line[]>()
  let before = new Map<string, Line>()
  for (const step of steps) {
    const after = new Map(step.lines.map((line) => [keyOf(line), line]))
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const own = corrected.get(key) ?? []
      corrected.set(key, change(own, before.get(key), after.get(key), step, publicationOf))
    }
    before = after
  }
  return [...corrected.values()].flat()
}

/** The same before and after an entry when it is about the same thing. */
function keyOf({ entryId, on, part, unit }: Line) {
  return [entryId, on, part, unit].join(' ')
}

function change(
  own: Line[],
  before: Line | undefined,
  after: Line | undefined,
  { seq, entryId, day }: LinesAfter,
  publicationOf: PublicationOf,
): Line[] {
  const home = own[0]?.day
  if (home === undefined) {
    return after ? [newLine(after, { seq, day }, publicationOf)] : []
  }
  const isHomePublic = isSettled(home, seq, publicationOf)
  if (!isHomePublic && !isMeantPublic(own[0], seq, publicationOf)) {
    return after ? [{ ...after, day: home }] : []
  }
  const value = (after?.value ?? 0) - (before?.value ?? 0)
  const count = (after?.count ?? 0) - (before?.count ?? 0)
  if (settle(value) === 0 && count === 0) return own
  const correction = { entryId, of: home }
  const corrected = after ?? before ?? own[0]
  // Why there were points at all; `value` is only what changes.
  const why = reasonOf(corrected)
  const line = { ...corrected, why, value, count, seq, correction }
  return [...own, { ...line, day: isHomePublic ? openDay(day, seq, publicationOf) : home }]
}

/** What is new for a month that is public counts on the day it was written. */
function newLine(
  line: Line,
  { seq, day }: Pick<LinesAfter, 'seq' | 'day'>,
  publicationOf: PublicationOf,
): Line {
  const own = isMeantPublic(line, seq, publicationOf)
    ? { ...line, meant: { ...line.meant!, since: seq } }
    : line
  return isSettled(line.day, seq, publicationOf)
    ? { ...own, day: openDay(day, seq, publicationOf) }
    : own
}

function isMeantPublic({ meant }: Line, seq: number, publicationOf: PublicationOf): boolean {
  return meant !== undefined && isSettled(meant.to, seq, publicationOf)
}
