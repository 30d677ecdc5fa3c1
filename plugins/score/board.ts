import { settle } from './hundredths'
import type { Board, Kind, Line, Row, Tally } from './types'

export type Totals = Map<string, Tally>

export function emptyTally(): Tally {
  const parts = { submitted: 0, adopted: 0, endorsed: 0, other: 0 }
  return { points: 0, parts, submitted: 0, adopted: 0 }
}

/** What lines come to, by unit; in hundredths of a point, shares summed exactly. */
export function total(lines: Iterable<Line>): Totals {
  const totals: Totals = new Map()
  for (const line of lines) {
    let tally = totals.get(line.unit)
    if (!tally) totals.set(line.unit, (tally = emptyTally()))
    addLine(tally, line)
  }
  for (const tally of totals.values()) settleTally(tally)
  return totals
}

function addLine(tally: Tally, { kind, on, value, count }: Line) {
  tally.points += value
  tally.parts[kind] += value
  if (on === 'submitted' || on === 'adopted') tally[on] += count
}

function settleTally(tally: Tally) {
  tally.points = settle(tally.points)
  for (const kind of Object.keys(tally.parts) as Kind[])
    tally.parts[kind] = settle(tally.parts[kind])
}

/**
 * 积分榜: most points first, then as in `units`. Units that are not in `units` (renamed since) but
 * have something are listed too. With the totals of the period before, how many places each gained.
 */
export function scoreboard(totals: Totals, units: string[], before?: Totals): Board {
  const known = knownUnits(totals, units)
  const earlier = new Map(before && ranked(before, known).map((row) => [row.unit, row]))
  const rows = ranked(totals, known).map((row): Row => {
    const last = earlier.get(row.unit)
    return last ? { ...row, change: last.rank - row.rank } : row
  })
  return { rows, idle: known.filter((unit) => !hasSomething(totals.get(unit))) }
}

/** Those with something; one that has only lost points is behind those with nothing. */
function ranked(totals: Totals, units: string[]): Row[] {
  const all = knownUnits(totals, units).map((unit) => {
    return { unit, ...(totals.get(unit) ?? emptyTally()) }
  })
  return rank(all).filter(hasSomething)
}

function knownUnits(totals: Totals, units: string[]): string[] {
  return [...new Set([...units, ...totals.keys()])]
}

/** Gives ranks by points, from 1; equals share one: 1, 2, 2, 4. */
export function rank<T extends { points: number }>(list: T[]): (T & { rank: number })[] {
  const sorted = list.toSorted((a, b) => b.points - a.points)
  const ranked: (T & { rank: number })[] = []
  for (const [index, one] of sorted.entries()) {
    const above = ranked.at(-1)
    ranked.push({ rank: above?.points === one.points ? above.rank : index + 1, ...one })
  }
  return ranked
}

/** Where one unit stands among `units` and all that have something. */
export function standing(totals: Totals, unit: string, units: string[] = []): Row {
  const tally = totals.get(unit) ?? emptyTally()
  const pointsOf = (name: string) => totals.get(name)?.points ?? 0
  const better = knownUnits(totals, units).filter((name) => pointsOf(name) > tally.points)
  return { rank: better.length + 1, unit, ...tally }
}

/** The row of a unit with nothing, beside the rows of those with something. */
export function rowOfNothing(unit: string, rows: Row[]): Row {
  const rank = rows.filter(({ points }) => points > 0).length + 1
  return { rank, unit, ...emptyTally() }
}

function hasSomething(tally?: Tally): boolean {
  return !!tally && (tally.submitted > 0 || tally.adopted > 0 || tally.points !== 0)
}
