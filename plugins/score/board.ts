import type { Board, Credit, Row, Tally } from './types'

/** Sums by unit. */
export type Totals = Map<string, Tally>

/** Adds a tally to a unit's. */
export function addTally(totals: Totals, unit: string, { points, submitted, adopted }: Tally) {
  const sum = totals.get(unit)
  if (!sum) {
    totals.set(unit, { points, submitted, adopted })
    return
  }
  sum.points += points
  sum.submitted += submitted
  sum.adopted += adopted
}

/** A credit as a tally. */
export function tallyOf({ on, items, point }: Credit): Tally {
  const count = { submitted: 0, adopted: 0, [on]: items }
  return { points: point?.value ?? 0, ...count }
}

/** What credits come to. */
export function total(credits: Credit[]): Totals {
  const totals: Totals = new Map()
  for (const credit of credits) addTally(totals, credit.unit, tallyOf(credit))
  return totals
}

/**
 * 积分榜: most points first, then as in `units`. Units that are not in `units` (renamed since) but
 * have something are listed too.
 */
export function scoreboard(totals: Totals, units: string[]): Board {
  const known = [...new Set([...units, ...totals.keys()])]
  const listed = known
    .filter((unit) => hasSomething(totals.get(unit)))
    .map((unit) => ({ unit, ...totals.get(unit)! }))
    .toSorted((a, b) => b.points - a.points)
  const rows: Row[] = []
  for (const [index, line] of listed.entries()) {
    const above = rows.at(-1)
    rows.push({ rank: above?.points === line.points ? above.rank : index + 1, ...line })
  }
  return { rows, idle: known.filter((unit) => !hasSomething(totals.get(unit))) }
}

/** Where one unit stands; one with nothing is behind all that have points. */
export function standing(totals: Totals, unit: string): Row {
  const tally = totals.get(unit) ?? { points: 0, submitted: 0, adopted: 0 }
  const better = [...totals.values()].filter(({ points }) => points > tally.points)
  return { rank: better.length + 1, unit, ...tally }
}

function hasSomething(tally?: Tally) {
  return !!tally && (tally.submitted > 0 || tally.adopted > 0)
}
