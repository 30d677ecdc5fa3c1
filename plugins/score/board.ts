import type { Board, Line, Row, Tally } from './types'

export type Totals = Map<string, Tally>

export function emptyTally(): Tally {
  const parts = { submitted: 0, adopted: 0, endorsed: 0, other: 0 }
  return { points: 0, parts, submitted: 0, adopted: 0 }
}

/** What lines come to, by unit; in hundredths of a point. */
export function total(lines: Iterable<Line>): Totals {
  const totals: Totals = new Map()
  for (const line of lines) {
    let tally = totals.get(line.unit)
    if (!tally) totals.set(line.unit, (tally = emptyTally()))
    addLine(tally, line)
  }
  return totals
}

function addLine(tally: Tally, { kind, on, value, count }: Line) {
  tally.points += value
  tally.parts[kind] += value
  if (on === 'submitted' || on === 'adopted') tally[on] += count
}

/**
 * 积分榜: most points first, then as in `units`. Units that are not in `units` (renamed since) but
 * have something are listed too. With the totals of the period before, how many places each gained.
 */
export function scoreboard(totals: Totals, units: string[], before?: Totals): Board {
  const known = [...new Set([...units, ...totals.keys()])]
  const earlier = new Map(
    before && ranked(before, [...before.keys()]).map((row) => [row.unit, row]),
  )
  const rows = ranked(totals, known).map((row): Row => {
    const last = earlier.get(row.unit)
    return last ? { ...row, change: last.rank - row.rank } : row
  })
  return { rows, idle: known.filter((unit) => !hasSomething(totals.get(unit))) }
}

function ranked(totals: Totals, units: string[]): Row[] {
  const listed = units
    .filter((unit) => hasSomething(totals.get(unit)))
    .map((unit) => ({ unit, ...totals.get(unit)! }))
  return rank(listed)
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

/** Where one unit stands; one with nothing is behind all that have points. */
export function standing(totals: Totals, unit: string): Row {
  const tally = totals.get(unit) ?? emptyTally()
  const better = [...totals.values()].filter(
    (each) => hasSomething(each) && each.points > tally.points,
  )
  return { rank: better.length + 1, unit, ...tally }
}

function hasSomething(tally?: Tally) {
  return !!tally && (tally.submitted > 0 || tally.adopted > 0 || tally.points !== 0)
}
