import type { Policy } from '../../plugins/policy'
import type { Statement } from './clause'
import { tellLimit } from './periods'
import { tellPoint, tellStack } from './points'
import { say } from './say'
import { feeTally } from './who'

/** 稿酬: the tally beside the points, what is paid for what, and how it adds up. */
export function tellFees(policy: Policy): Statement[] {
  const { fees } = policy
  if (!fees) return []
  const tally = feeTally(fees)
  return [
    { clause: fees.clause, text: say('fees.head', { name: fees.name, currency: fees.currency }) },
    ...fees.points.flatMap((rule) => tellPoint(policy, rule, tally)),
    ...fees.stack.map((rule) => tellStack(policy, rule, tally)),
    ...fees.limits.map((rule) => tellLimit(policy, rule, tally)),
  ]
}
