import type { Adjusted } from '../ledger'
import type { Ground, Policy, PointRule, Value } from '../policy'
import { formatPoints } from '../score'
import type { Said } from '../chat'

/** What is wrong with an adjustment, as a text key below `desk.adjust`, and its parameters. */
export interface Flaw {
  flaw: 'decision' | 'amount' | 'range' | 'size' | 'sign' | 'evidence' | 'reason'
  params: unknown[]
}

/** Whether points are given or taken. */
export type Direction = 1 | -1

/** 依据四（三）, or 〔四（三）〕 at the end. */
const clauseForm = /依据[:：]?\s*([^\s、，,；;]+)|〔([^〕]+)〕$/

/** A link, or what stands after 证明. */
const proofForm = /(https?:\/\/\S+)|(?:证明|佐证|凭证|附件)[:：]?\s*(\S+)/

/**
 * Reads `协助 3 协助完成调研报告`, `5 承办现场会 依据四（三）`: a ground of the policy with its size, or
 * points by an editor's decision with the clause for it; then the reason.
 */
export function readAdjustment(
  said: Said,
  { grounds, points }: Pick<Policy, 'grounds' | 'points'>,
  direction: Direction,
): Omit<Adjusted, 'day'> | Flaw {
  const ground = said.named(grounds)
  const size = said.points()
  const { reason, clause, evidence } = split(said.rest)
  const about = { reason, ...(clause && { clause }), ...(evidence && { evidence }) }
  if (!ground) {
    if (size === undefined || !clause) return { flaw: 'decision', params: [] }
    if (!reason) return { flaw: 'reason', params: [] }
    return { amount: direction * Math.abs(size), ...about }
  }
  const flaw = flawOf(ground, valueFor(ground, points), { size, direction, evidence })
  if (flaw) return flaw
  const amount = sizeOf(valueFor(ground, points), size)
  return { ground: ground.name, ...(amount !== undefined && { amount }), ...about, reason }
}

/** The clause and the proof stand anywhere in the reason. */
function split(text: string) {
  const [proof, link, shown] = proofForm.exec(text) ?? ['']
  const rest = text.replace(proof, '').trim()
  const [said, named, bracketed] = clauseForm.exec(rest) ?? ['']
  const reason = rest
    .replace(said, '')
    .trim()
    .replace(/[，,、；;]$/, '')
  return { reason, clause: named ?? bracketed, evidence: link ?? shown }
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

function flawOf(
  { name, evidence: needsProof }: Ground,
  value: Value | undefined,
  { size, direction, evidence }: { size?: number; direction: Direction; evidence?: string },
): Flaw | undefined {
  const sign = signOf(value)
  if (sign && sign !== direction)
    return { flaw: 'sign', params: [name, sign > 0 ? '加分' : '扣分'] }
  if (isRange(value)) {
    const bounds = [value.from, value.to].map(Math.abs).toSorted((a, b) => a - b)
    const params = [name, ...bounds.map(formatPoints)]
    if (size === undefined) return { flaw: 'amount', params }
    if (size < bounds[0] || size > bounds[1]) return { flaw: 'range', params }
  }
  if (isSteps(value) && size === undefined) return { flaw: 'size', params: [name] }
  return needsProof && !evidence ? { flaw: 'evidence', params: [name] } : undefined
}

function sizeOf(value: Value | undefined, size?: number): number | undefined {
  return size !== undefined && isRange(value) && value.to <= 0 ? -size : size
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
