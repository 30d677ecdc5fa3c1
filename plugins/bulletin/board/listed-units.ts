import type { Desk } from '../../deed'
import type { Bulletin } from '../../policy'
import { type Row, rowOfNothing } from '../../score'
import type { BoardOf } from './ask-board'

/** A unit of a publication; `state` when it has nothing. */
export type ListedUnit = Row & { state?: 'idle' | 'returned' }

/** The units as pictures, workbook and notice show them. */
export interface ListedUnits {
  rows: ListedUnit[]
  /** Those who handed in nothing; none where everyone has a row. */
  idle: string[]
  returned: string[]
}

/** The units in rows and the others, in the order the regulation wants. */
export function listUnits(
  { roster }: Pick<Desk, 'roster'>,
  { rows, idle, returned }: BoardOf,
  { zero = 'line', order = 'points' }: Partial<Pick<Bulletin, 'zero' | 'order'>> = {},
): ListedUnits {
  const listed = new Set(rows.map(({ unit }) => unit))
  const nothing = (units: string[], state: 'idle' | 'returned') => {
    const left = units.filter((unit) => !listed.has(unit))
    return left.map((unit) => ({ ...rowOfNothing(unit, rows), state }))
  }
  const hasRows = zero === 'rows'
  const all = hasRows ? [...rows, ...nothing(returned, 'returned'), ...nothing(idle, 'idle')] : rows
  const places = new Map(roster.units.map(({ name }, index) => [name, index]))
  const placeOf = ({ unit, rank }: ListedUnit) =>
    order === 'roster' ? (places.get(unit) ?? places.size) : rank
  return {
    rows: all.toSorted((a, b) => placeOf(a) - placeOf(b)),
    idle: hasRows ? [] : idle,
    returned: hasRows ? [] : returned,
  }
}
