import type { Policy } from './schema'
import type { PointRule } from './scoring-schema'

/** 加减分 gives points and no fees: no unit is in this table. */
const byHand: PointRule = {
  on: 'adjusted',
  per: 'item',
  value: { by: 'unit', values: {} },
  of: undefined,
  share: 'split',
  clause: '',
}

/** Each version has one: rules are told apart by the version they are of. */
const known = new WeakMap<Policy, Policy>()

/** A policy whose points are the fees of another one; it gives none where that one has no fees. */
export function feePolicy(policy: Policy): Policy {
  const { points = [], stack = [], limits = [] } = policy.fees ?? {}
  let own = known.get(policy)
  if (!own) {
    const others = { quotas: [], awards: [], assessment: [], fees: undefined }
    own = { ...policy, points: [...points, byHand], stack, limits, ...others }
    known.set(policy, own)
  }
  return own
}
