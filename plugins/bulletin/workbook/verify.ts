import { formatPoints, settle } from '../../score'
import { say } from '../say'
import type { Bulletin, BulletinFees } from '../paper/types'

type Verified = Pick<Bulletin, 'rows' | 'details' | 'fees'>

/** Throws when a unit's points, or fees, are not what its details come to: nothing false is published. */
export function verify({ rows, details, fees }: Verified): void {
  if (fees) verifyFees(rows, fees)
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

function verifyFees(rows: Bulletin['rows'], { name, currency, details }: BulletinFees): void {
  const sums = new Map(rows.map(({ unit }) => [unit, 0]))
  for (const { unit, value } of details) {
    const sum = sums.get(unit)
    if (sum === undefined) throw new Error(say('bulletin.paper.wrong-unit', { unit }))
    sums.set(unit, sum + value)
  }
  for (const { unit, fee = 0 } of rows) {
    const sum = sums.get(unit)!
    if (settle(sum - fee) === 0) continue
    const told = { unit, name, currency, sum: formatPoints(sum), fee: formatPoints(fee) }
    throw new Error(say('bulletin.paper.wrong-fees', told))
  }
}
