import type { Day } from '../calendar'
import { Refusal } from '../deed'
import type { Payloads } from '../ledger'
import type { Policy } from '../policy'
import { exampleParts } from './example-parts'

/** A unit's part in hundredths, of points or of percent; neither, of any of them, for equal parts. */
export interface RequestedPart {
  unit: string
  points?: number
  percent?: number
  /** Equal parts were asked for in so many words. */
  isEven?: boolean
}

/** What shares are judged by. */
interface Desk {
  roster: { units: readonly { name: string }[] }
  policy: { at(day: Day): Pick<Policy, 'share'> }
}

/**
 * How the parts of what `owner` handed in are written into the ledger, or what is wrong with them.
 * `total`: what there is to share, in hundredths of a point.
 */
export function judgeShares(
  desk: Desk,
  parts: RequestedPart[],
  { owner, day, total }: { owner: string; day: Day; total: number },
): Payloads['shared'] | Refusal {
  const refusal = flawOfUnits(desk, parts, owner) ?? flawOfKind(parts)
  if (refusal) return refusal
  const by = kindOf(parts[0])
  if (by === 'equal') {
    const { by: way, lead } = desk.policy.at(day).share ?? {}
    if (way === 'manual') return new Refusal('adoption.shares.manual')
    const units = parts.map(({ unit }) => unit)
    return sharedByRule(units, parts[0].isEven ? undefined : lead)
  }
  if (by === 'points' && !total) {
    const example = exampleParts(
      parts.map(({ unit }) => unit),
      total,
    )
    return new Refusal('adoption.shares.pointless', [example])
  }
  const shares = parts.map((each) => ({ unit: each.unit, part: each[by]! }))
  const sum = shares.reduce((all, { part }) => all + part, 0)
  const whole = by === 'percent' ? 100_00 : total
  if (sum === whole) return { by, parts: shares }
  const values = [sum, whole, Math.abs(whole - sum)].map((hundredths) => hundredths / 100)
  return new Refusal(`adoption.shares.${by}-${sum < whole ? 'short' : 'over'}`, values)
}

/** Parts of units that are merely named: equal ones, or `lead` percent for the first of them. */
export function sharedByRule(units: string[], lead?: number): Payloads['shared'] {
  const others = units.length - 1
  if (lead === undefined || !others) {
    return { by: 'equal', parts: units.map((unit) => ({ unit, part: 1 })) }
  }
  const parts = units.map((unit, index) => ({ unit, part: index ? 100 - lead : lead * others }))
  return { by: 'lead', parts }
}

function flawOfUnits({ roster }: Desk, parts: RequestedPart[], owner: string) {
  const units = parts.map(({ unit }) => unit)
  const unknown = units.find((unit) => !roster.units.some(({ name }) => name === unit))
  if (unknown !== undefined) return new Refusal('deed.unknown-unit.listed', [unknown])
  const double = units.find((unit, index) => units.indexOf(unit) !== index)
  if (double) return new Refusal('adoption.shares.twice', [double])
  if (units.length < 2) return new Refusal('adoption.shares.few', [owner])
  if (!units.includes(owner)) return new Refusal('adoption.shares.owner', [owner])
}

function flawOfKind([first, ...others]: RequestedPart[]) {
  const isAlike = others.every((part) => kindOf(part) === kindOf(first))
  return isAlike ? undefined : new Refusal('adoption.shares.mixed')
}

function kindOf({ points, percent }: RequestedPart): 'points' | 'percent' | 'equal' {
  if (points !== undefined) return 'points'
  return percent === undefined ? 'equal' : 'percent'
}
