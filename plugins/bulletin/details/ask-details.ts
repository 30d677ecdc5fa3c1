import type { Day, Period } from '../../calendar'
import { type Actor, type Desk, Refusal } from '../../deed'
import type { Point } from '../../score'

/** A point, and the number of the ledger's entry that it can be objected to by. */
export interface NumberedPoint extends Point {
  no?: number
}

/** Every point of a unit in a period, the earliest day first. */
export interface UnitDetails {
  unit: string
  period: Period
  points: NumberedPoint[]
}

/** Every point of one submission or entry, of whatever day and unit. */
export interface Origin {
  points: NumberedPoint[]
  /** The versions of the regulation that they were reckoned under. */
  regulations: { title: string; inForce: Day }[]
}

/** Where the points of a unit come from; without one said, of the asker's own. Anyone may ask. */
export function askDetails(
  desk: Desk,
  { person }: Actor,
  { period, unit = person?.unit?.name }: { period: Period; unit?: string },
): UnitDetails | Refusal {
  if (!unit) return new Refusal('bulletin.details.unit-expected')
  return { unit, period, points: numbered(desk, desk.score.points(period, unit)) }
}

/** Where the points of one submission, or of one entry by its number, come from. Anyone may ask. */
export function askOrigin(
  desk: Desk,
  about: { receipt: string } | { entry: number },
): Origin | Refusal {
  const id = idOf(desk, about)
  if (id instanceof Refusal) return id
  const points = desk.score.pointsOf(id)
  const versions = [...new Set(points.map(({ policy }) => policy.inForce))]
  const regulations = versions.map((inForce) => {
    return { title: desk.policy.at(inForce).title, inForce }
  })
  return { points: numbered(desk, points), regulations }
}

function idOf({ ledger }: Desk, about: { receipt: string } | { entry: number }): string | Refusal {
  if ('receipt' in about) {
    const { receipt } = about
    return ledger.find(receipt) ? receipt : new Refusal('deed.unknown', [receipt])
  }
  const entry = ledger.entries[about.entry - 1]
  return entry?.id ?? new Refusal('bulletin.details.unknown-entry', [about.entry])
}

/** A correction has a number of its own. */
function numbered({ ledger }: Desk, points: Point[]): NumberedPoint[] {
  const { entries } = ledger.state
  return points.map((point) => {
    const id = point.correction?.entryId ?? point.entryId
    return { ...point, no: entries.get(id ?? '')?.seq }
  })
}
