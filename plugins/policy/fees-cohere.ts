import type { z } from 'zod'
import { feePolicy } from './fees'
import { leavesOf } from './ground-cohere'
import { cohereNumbers } from './number-cohere'
import { coherePeriods } from './period-cohere'
import { coherePoints } from './point-cohere'
import type { Policy } from './schema'
import { cohereScoring } from './scoring-cohere'
import type { Value } from './scoring-value'

/** The rules of fees must go together as those of points do, and take nothing away. */
export function cohereFees(policy: Policy, ctx: z.RefinementCtx) {
  const { fees } = policy
  if (!fees) return
  const addIssue: z.RefinementCtx['addIssue'] = (issue) => {
    if (typeof issue === 'object') ctx.addIssue({ ...issue, path: ['fees', ...(issue.path ?? [])] })
  }
  for (const cohere of [cohereScoring, coherePoints, coherePeriods, cohereNumbers]) {
    cohere(feePolicy(policy), { ...ctx, addIssue })
  }
  const expectGain = (value: Value | undefined, path: PropertyKey[]) => {
    if (leavesOf(value).every((amount) => amount >= 0)) return
    addIssue({ code: 'custom', path, message: '只付不扣，不能是负数' })
  }
  fees.points.forEach(({ value, add }, index) => {
    expectGain(value, ['points', index, 'value'])
    expectGain(add, ['points', index, 'add'])
  })
  fees.limits.forEach(({ max, min }, index) => {
    expectGain(max, ['limits', index, 'max'])
    expectGain(min, ['limits', index, 'min'])
  })
}
