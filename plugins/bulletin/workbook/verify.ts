import { formatPoints, settle } from '../../score'
import { say } from '../say'
import type { Bulletin } from '../paper/types'

/** Throws when a unit's points are not what its details come to: nothing false is published. */
export function verify({ rows, details }: Pick<Bulletin, 'rows' | 'details'>): void {
  const left = new Map(rows.map(({ unit, parts }) => [unit, { ...parts }]))
  for (const { unit, kind, value } of details) {
    const parts = left.get(unit)
    if (!parts) throw new Error(say('bulletin.paper.wrong-unit', { unit }))
    parts[kind] -= value
  }
  for (const { unit, points, parts } of rows) {
    const isWhole = Object.values(left.get(unit)!).every((value) => settle(value) === 0)
    const sum = Object.values(parts).reduce((sum, value) => sum + value, 0)
    if (isWhole && settle(sum - points) === 0) continue
    const missing = Object.values(left.get(unit)!).reduce((sum, value) => sum + value, 0)
    const told = { sum: formatPoints(sum - missing), points: formatPoints(points) }
    throw new Error(say('bulletin.paper.wrong-points', { unit, ...told }))
  }
}
