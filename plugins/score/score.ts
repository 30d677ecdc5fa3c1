import { type Entry, type LedgerState, replay } from '../ledger'
import { type Calendar, type Day, type Period, addDays } from '../calendar'
import { publicationsOf, sealsOf } from './book'
import { yearsAround } from './span'
import { missedLines } from './missed'
import type { Sum } from './quota'
import { bookedRegular } from './regular'
import { type PolicyAt, type RosterUnit, rosterOf, type Setting } from './setting'
import { linesOf, subjectOf } from './subject'
import type { Line, Point } from './types'

/** What points depend on besides the ledger and the regulation. */
export interface Circumstances {
  /** The day it is; when absent, all that ends in the period is over. */
  asOf?: Day
  /** Units of the roster, also those without entries. */
  units?: readonly RosterUnit[]
  calendar?: Calendar
}

/**
 * All points of a period, explained: what the ledger's entries earn under the regulation in force on
 * their days, what periods give and take, and corrections of what was public already. Pure and exact;
 * the same entries always give the same points.
 */
export function score(
  entries: Iterable<Entry>,
  at: PolicyAt,
  period: Period,
  circumstances: Circumstances = {},
): Point[] {
  return lines(entries, at, period, circumstances).filter(isPoint).toSorted(byDay)
}

/** The earliest day first, then as they were written; what a period gives comes after its last day's. */
export function byDay(a: Point & Line, b: Point & Line): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return (a.seq || Number.MAX_SAFE_INTEGER) - (b.seq || Number.MAX_SAFE_INTEGER)
}

/** Whether a rule gave it: it can be explained and is shown. */
export function isPoint(line: Line): line is Line & Point {
  return line.clause !== undefined
}

/** Everything that counts in a period, with or without points. */
export function lines(
  entries: Iterable<Entry>,
  at: PolicyAt,
  { from, to }: Period,
  { asOf = addDays(to, 1), units = [], calendar }: Circumstances = {},
): Line[] {
  const all = [...entries]
  const state: LedgerState = replay(all)
  const setting = settingOf(at, units, calendar)
  const seals = sealsOf(publicationsOf(all, state))
  const subjects = all.flatMap((entry) => subjectOf(state, entry) ?? [])
  const span = yearsAround({ from, to }, setting)
  const own = [
    ...subjects.flatMap((subject) => linesOf(state, subject, seals, setting)),
    ...missedLines(state, { from: '', to: span.to }, { asOf, seals, setting }),
  ]
  const names = new Set(
    [...units, ...own.map(({ unit }) => ({ name: unit }))].map(({ name }) => name),
  )
  const regular = [...names].flatMap((unit) => {
    const lines = own.filter((line) => line.unit === unit)
    const isOver = (period: Period) => asOf > period.to || !!seals(period.to.slice(0, 7))
    const about = { unit, setting, ...span, asOf, isOver }
    const corrections = lines.filter(({ correction }) => correction)
    return bookedRegular(summing(lines), corrections, about, seals)
  })
  return [...own, ...regular].filter(({ day }) => from <= day && day <= to)
}

export function settingOf(
  at: PolicyAt,
  units: Circumstances['units'] = [],
  calendar?: Calendar,
): Setting {
  return { at, ...rosterOf(units), calendar, yearFrom: at('').yearFrom }
}

/** Sums lines that are no corrections. */
function summing(lines: Line[]): Sum {
  const plain = lines.filter(({ correction }) => !correction)
  return ({ from, to }, filter) => {
    const own = plain.filter((line) => from <= line.day && line.day <= to && filter.has(line))
    return {
      value: own.reduce((sum, { value }) => sum + value, 0),
      count: own.reduce((sum, { count }) => sum + count, 0),
    }
  }
}
