import { Refusal } from '../deed'
import { type Clause, type Ground, type Policy, type Value, valueOf } from '../policy'
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
  if (ground) return amountOn(ground, valueOf(ground, policy.points), asked)
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
  // What the policy fixes is not multiplied by the number that says it once more.
  if (typeof value === 'number') return undefined
  const isPoints = value === undefined || isRange(value)
  return size !== undefined && isPoints && kind === 'penalty' ? -size : size
}

/** What is wrong with the number an editor wrote, or did not write. */
function sizeFlaw({ name, range }: Ground, value: Value | undefined, size?: number) {
  const bounds = isRange(value) ? value : value === undefined ? range : undefined
  if (bounds) return outOfRange(name, bounds, size)
  if (isSteps(value)) {
    return size === undefined ? new Refusal('adoption.adjustment.size', [name]) : undefined
  }
  if (size === undefined) return undefined
  if (value === undefined) return new Refusal('adoption.adjustment.worthless', [name])
  const isFixed = typeof value === 'number' && size !== Math.abs(value)
  return isFixed
    ? new Refusal('adoption.adjustment.fixed', [name, Math.abs(value) / 100])
    : undefined
}

function outOfRange(name: string, { from, to }: { from: number; to: number }, size?: number) {
  const [least, most] = [from, to].map(Math.abs).toSorted((a, b) => a - b)
  const values = [name, least / 100, most / 100]
  if (size === undefined) return new Refusal('adoption.adjustment.amount', values)
  const isWithin = least <= size && size <= most
  return isWithin ? undefined : new Refusal('adoption.adjustment.range', values)
}

function isRange(value: Value | undefined) {
  return typeof value === 'object' && 'from' in value
}

function isSteps(value: Value | undefined) {
  return typeof value === 'object' && 'steps' in value && value.of === 'amount'
}
