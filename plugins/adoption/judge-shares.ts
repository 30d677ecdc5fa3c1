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
    const isManual = desk.policy.at(day).share?.by === 'manual'
    if (isManual) return new Refusal('adoption.shares.manual')
    return { by, parts: parts.map(({ unit }) => ({ unit, part: 1 })) }
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

function kindOf({ points, percent }: RequestedPart): Payloads['shared']['by'] {
  if (points !== undefined) return 'points'
  return percent === undefined ? 'equal' : 'percent'
}
