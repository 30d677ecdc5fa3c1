import { z } from 'zod'
import { expected, label } from '../yaml'
import { limit } from './scoring-period'
import { point, stack } from './scoring-schema'
import type { On, Selector } from './scoring-selector'
import { clause } from './scoring-value'

/** What fees are paid for: what happens to a manuscript. Tasks and 加减分 are of the points alone. */
const paid: readonly On[] = ['submitted', 'adopted', 'endorsed', 'fulfilled']

type Rule = Omit<Selector, 'on'> & { on?: On | On[]; after?: string; quota?: string[] }

function expectPaid({ on, except, ...keys }: Rule, ctx: z.RefinementCtx) {
  const fail = (path: PropertyKey[], message: string) =>
    ctx.addIssue({ code: 'custom', path, message })
  const stranger = [on ?? []].flat().find((event) => !paid.includes(event))
  if (stranger) fail(['on'], `不看 ${stranger}，可以写 ${paid.join('、')}`)
  if (keys.after !== undefined) fail(['after'], '不和任务连着算，这里不写')
  if (keys.quota) fail(['quota'], '不和任务连着算，这里不写')
  if (keys.ground) fail(['ground'], '加减分动不了它，这里不写')
  if (except?.ground) fail(['except', 'ground'], '加减分动不了它，这里不写')
}

/** Short, and without what the name of a sheet may not have. */
const name = label
  .regex(/^\p{Script=Han}[\p{Script=Han}A-Za-z0-9]{0,7}$/u, expected('八个字以内的中文名称'))
  .describe('叫什么，如 稿酬')

/** A second tally beside the points, as 稿酬 in yuan: hundredths of the currency. */
export type Fees = z.output<typeof fees>

export const fees = z.strictObject({
  name,
  currency: label.default('元').describe('按什么付；不写就是元'),
  points: z.array(point.superRefine(expectPaid)).min(1).describe('一件事付多少，写法同分值'),
  stack: z
    .array(stack.superRefine(expectPaid))
    .default([])
    .describe('同一条（篇）的怎么相加，写法同分值的'),
  limits: z
    .array(limit.superRefine(expectPaid))
    .default([])
    .describe('一段时间里至多、至少付多少，写法同分值的'),
  clause,
})
