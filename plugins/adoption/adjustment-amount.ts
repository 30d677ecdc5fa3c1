import { Refusal } from '../deed'
import type { Clause, Ground, Policy, PointRule, Value } from '../policy'
import { namesOf } from './names'

export interface Adjusting {
  kind: 'bonus' | 'penalty'
  /** Name of one of the policy's grounds; by the editor's own decision when absent. */
  ground?: string
  /** In hundredths; what it counts follows from the ground. */
  size?: number
  reason: string
  /** What an editor's own decision stands on. */
  clause?: Clause
  evidence?: string
}

/**
 * What is written into the ledger as the size of an adjustment, in hundredths; undefined when the
 * ground alone decides it. A refusal when the policy does not allow it so.
 */
export function amountOf(
  policy: Pick<Policy, 'grounds' | 'points'>,
  asked: Adjusting,
): number | undefined | Refusal {
  const { kind, size, clause, reason } = asked
  const ground = policy.grounds.find(({ name }) => name === asked.ground)
  if (ground) return amountOn(ground, valueFor(ground, policy.points), asked)
  if (size === undefined || !clause) {
    const names = namesOf(policy.grounds)
    const flaw = names ? 'decision' : 'decision-only'
    return new Refusal(`adoption.adjustment.${kind}.${flaw}`, { names })
  }
  if (!reason) return new Refusal('adoption.adjustment.reason')
  return kind === 'bonus' ? Math.abs(size) : -Math.abs(size)
}

function amountOn(
  { name, evidence: needsEvidence }: Ground,
  value: Value | undefined,
  { kind, size, evidence }: Adjusting,
): number | undefined | Refusal {
  const sign = signOf(value)
  if (sign && sign !== (kind === 'bonus' ? 1 : -1)) {
    return new Refusal(`adoption.adjustment.${kind}.sign`, [name])
  }
  const flaw = isRange(value) ? outOfRange(name, value, size) : undefined
  if (flaw) return flaw
  if (isSteps(value) && size === undefined) return new Refusal('adoption.adjustment.size', [name])
  if (needsEvidence && !evidence) return new Refusal('adoption.adjustment.evidence', [name])
  return size !== undefined && isRange(value) && value.to <= 0 ? -size : size
}

function outOfRange(name: string, { from, to }: { from: number; to: number }, size?: number) {
  const [least, most] = [from, to].map(Math.abs).toSorted((a, b) => a - b)
  const values = [name, least / 100, most / 100]
  if (size === undefined) return new Refusal('adoption.adjustment.amount', values)
  const isWithin = least <= size && size <= most
  return isWithin ? undefined : new Refusal('adoption.adjustment.range', values)
}

/** What the policy gives for a ground; undefined when only more than the ground decides it. */
function valueFor({ name }: Ground, points: PointRule[]): Value | undefined {
  const rules = points.filter(({ on, value }) => on === 'adjusted' && value !== undefined)
  const rule =
    rules.find((each) => each.ground?.includes(name)) ?? rules.find((each) => !each.ground)
  const value = rule?.value
  const isByGround = typeof value === 'object' && 'by' in value && value.by === 'ground'
  return isByGround ? (value.values[name] ?? value.otherwise) : value
}

function signOf(value: Value | undefined): number {
  if (typeof value === 'number') return Math.sign(value)
  return isRange(value) ? Math.sign(value.from + value.to) : 0
}

function isRange(value: Value | undefined) {
  return typeof value === 'object' && 'from' in value
}

function isSteps(value: Value | undefined) {
  return typeof value === 'object' && 'steps' in value && value.of === 'amount'
}
