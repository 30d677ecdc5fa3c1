import { Refusal } from '../deed'
import { type Clause, type Ground, isFactor, type Policy, type Value, valueOf } from '../policy'
import { groundSamples } from './ground-samples'
import { namesOf } from './names'

export interface Adjusting {
  kind: 'bonus' | 'penalty'
  /** Name of one of the policy's grounds; by the editor's own decision when absent. */
  ground?: string
  /** In hundredths, whole ones; what it counts follows from the ground. */
  size?: number
  /** What the sign beside the size says. */
  saidKind?: 'bonus' | 'penalty'
  reason: string
  /** Receipt of the manuscript it is about, if it is about one. */
  manuscript?: string
  /** What an editor's own decision stands on. */
  clause?: Clause
  evidence?: string
  approvedBy?: string
}

/** An editor's own decision of more is a slip of the finger; in hundredths. */
const MOST = 100_000

/**
 * What is written into the ledger as the size of an adjustment, in hundredths; undefined when the
 * ground alone decides it. A refusal when the policy does not allow it so.
 */
export function amountOf(
  policy: Pick<Policy, 'grounds' | 'points'>,
  asked: Adjusting,
): number | undefined | Refusal {
  const { kind, size, saidKind, clause, reason } = asked
  if (kind === 'bonus' && saidKind === 'penalty') return new Refusal('adoption.adjustment.negative')
  if (size !== undefined && !Number.isInteger(size)) {
    return new Refusal('adoption.adjustment.decimals')
  }
  const ground = policy.grounds.find(({ name }) => name === asked.ground)
  if (ground) {
    const value = valueOf(ground, policy.points)
    const isOfManuscripts = !ground.range && value === undefined && isFactor(ground, policy.points)
    if (!isOfManuscripts || asked.manuscript) return amountOn(ground, value, asked)
    return new Refusal('adoption.adjustment.manuscript', [ground.name])
  }
  if (size === undefined || !clause) {
    const names = namesOf(policy.grounds.filter((each) => each.kind === kind))
    const flaw = names ? 'decision' : 'decision-only'
    return new Refusal(`adoption.adjustment.${kind}.${flaw}`, { names, ...groundSamples(policy) })
  }
  if (!reason) return new Refusal('adoption.adjustment.reason')
  if (size > MOST) return new Refusal('adoption.adjustment.most', [MOST / 100])
  return kind === 'bonus' ? Math.abs(size) : -Math.abs(size)
}

function amountOn(
  ground: Ground,
  value: Value | undefined,
  asked: Adjusting,
): number | undefined | Refusal {
  const { name, kind, evidence, approver } = ground
  const { size } = asked
  if (asked.kind !== kind) return new Refusal(`adoption.adjustment.${asked.kind}.sign`, [name])
  const flaw = sizeFlaw(ground, value, size)
  if (flaw) return flaw
  if (evidence && !asked.evidence) return new Refusal('adoption.adjustment.evidence', [name])
  if (approver && !asked.approvedBy) {
    return new Refusal('adoption.adjustment.approval', [name, approver])
  }
  const leaves = leavesOf(value)
  const isPoints = value === undefined || leaves.some(isRange)
  if (size === undefined || (!isPoints && !leaves.some(isCounted))) return undefined
  return isPoints && kind === 'penalty' ? -size : size
}

type Leaf = Exclude<Value, { by: unknown }>

/** All that a value may be, whatever it goes by: units of one class may have a range, others a number. */
function leavesOf(value: Value | undefined): Leaf[] {
  if (typeof value !== 'object' || !('by' in value)) return value === undefined ? [] : [value]
  return [...Object.values(value.values), value.otherwise].flatMap(leavesOf)
}

/** What is wrong with the number an editor wrote, or did not write. */
function sizeFlaw({ name, range }: Ground, value: Value | undefined, size?: number) {
  const leaves = leavesOf(value)
  const ranges = value === undefined ? (range ? [range] : []) : leaves.filter(isRange)
  if (ranges.length > 0) return outOfRange(name, ranges, size)
  if (leaves.some(isCounted)) {
    return size === undefined ? new Refusal('adoption.adjustment.size', [name]) : undefined
  }
  if (size === undefined) return undefined
  if (value === undefined) return new Refusal('adoption.adjustment.worthless', [name])
  const fixed = leaves.filter((leaf) => typeof leaf === 'number').map(Math.abs)
  if (fixed.length === 0) return new Refusal('adoption.adjustment.reckoned', [name])
  const points = [...new Set(fixed)].map((each) => each / 100).join('、')
  return fixed.includes(size) ? undefined : new Refusal('adoption.adjustment.fixed', [name, points])
}

type Range = NonNullable<Ground['range']>

function outOfRange(name: string, ranges: Range[], size?: number) {
  const bounds = ranges.flatMap(({ from, to }) => [Math.abs(from), Math.abs(to)])
  const [least, most] = [Math.min(...bounds), Math.max(...bounds)]
  const values = [name, least / 100, most / 100]
  if (size === undefined) return new Refusal('adoption.adjustment.amount', values)
  const isWithin = least <= size && size <= most
  return isWithin ? undefined : new Refusal('adoption.adjustment.range', values)
}

function isRange(leaf: Leaf): leaf is Range {
  return typeof leaf === 'object' && 'from' in leaf
}

function isCounted(leaf: Leaf): boolean {
  return typeof leaf === 'object' && 'steps' in leaf && leaf.of === 'amount'
}
