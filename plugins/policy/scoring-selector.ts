import { z } from 'zod'
import { words } from '../yaml'

/** One or several of something. */
export function some<T extends z.ZodType>(one: T) {
  return z
    .union([one, z.array(one).min(1)])
    .transform((value) => (Array.isArray(value) ? value : [value]) as z.output<T>[])
}

/** What points are earned for: an event of the ledger, or a deadline that passed. */
export type On = z.output<typeof on>

export const on = z
  .enum(['submitted', 'adopted', 'endorsed', 'adjusted', 'returned', 'fulfilled', 'missed'])
  .describe(
    '什么事：submitted 投稿，adopted 采用，endorsed 批示，adjusted 加减分，returned 退回，fulfilled 按时完成约稿，missed 约稿到期未交',
  )

const keys = {
  column: some(words).optional().describe('只算这些栏目（写栏目的英文键）'),
  outlet: some(words).optional().describe('只算这些采用渠道'),
  tier: some(words).optional().describe('只算这些层级的渠道'),
  trait: some(words).optional().describe('只算有这些特征的（任一）'),
  level: some(words).optional().describe('只算这些批示级别'),
  ground: some(words).optional().describe('只算这些加减分事由'),
  class: some(words).optional().describe('只对这些类别的单位'),
  unit: some(words).optional().describe('只对这些单位'),
  late: z.boolean().optional().describe('true 只算迟交的，false 只算按时的'),
  commissioned: z.boolean().optional().describe('true 只算约稿，false 只算不是约稿的'),
  again: z
    .boolean()
    .optional()
    .describe('同一条（篇）被采用几次时：false 只算头一次，true 只算以后的'),
}

const narrowing = z.object({ ...keys, on: some(on).optional() })

const except = narrowing.strict().optional().describe('符合这些条件的不算')

export const selector = { ...keys, on: some(on).optional().describe('只算这些事'), except }

/** Which events a rule is about; every key that is present must fit. */
export type Selector = z.output<typeof narrowing> & { except?: z.output<typeof except> }
