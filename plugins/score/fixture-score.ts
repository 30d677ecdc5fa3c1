import { type Entry, replay } from '../ledger'
import { addDays, type Calendar, type Day, type Period } from '../calendar'
import { ScoreBook } from './score-book'
import type { PolicyAt, RosterUnit } from './setting'
import type { Line, Point } from './types'

/** What points depend on besides the ledger and the regulation. */
interface Circumstances {
  /** The day it is; when absent, all that ends in the period is over. */
  asOf?: Day
  /** Units of the roster, also those without entries. */
  units?: readonly RosterUnit[]
  calendar?: Calendar
}

/**
 * All points of a period, explained, in hundredths: what the ledger's entries earn under the regulation
 * in force on their days, what periods give and take, and corrections of what was public already. Pure
 * and exact; the same entries always give the same points. Throws a `LedgerError` for entries that do
 * not follow from each other.
 */
export function score(
  entries: Iterable<Entry>,
  at: PolicyAt,
  period: Period,
  circumstances: Circumstances = {},
): Point[] {
  return bookOf(entries, at, period, circumstances).points(period)
}

/** Everything that counts in a period, with or without points. */
export function lines(
  entries: Iterable<Entry>,
  at: PolicyAt,
  period: Period,
  circumstances: Circumstances = {},
): Line[] {
  return bookOf(entries, at, period, circumstances).lines(period)
}

function bookOf(
  entries: Iterable<Entry>,
  at: PolicyAt,
  { to }: Period,
  { asOf = addDays(to, 1), units = [], calendar }: Circumstances,
): ScoreBook {
  const all = [...entries]
  const ledger = { entries: all, state: replay(all) }
  const today = () => asOf
  return new ScoreBook(ledger, { at, units: () => units, calendar: () => calendar, today })
}
