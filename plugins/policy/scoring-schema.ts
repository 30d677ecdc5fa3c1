import { z } from 'zod'
import { expected } from './problem'
import { time, words } from './words'
import type { Measure, Table, Value } from './scoring'

export const clause = words.describe('出自文件的哪一条')

/** Up to two decimals, as whole hundredths. */
const decimal = z
  .number()
  .refine((value) => value === Number(value.toFixed(2)), expected('至多两位小数的分值'))
  .transform((value) => Math.round(value * 100))

/** One or several of something. */
function some<T extends z.ZodType>(one: T) {
  return z
    .union([one, z.array(one).min(1)])
    .transform((value) => (Array.isArray(value) ? value : [value]) as z.output<T>[])
}

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
}

const except = z
  .strictObject({ ...keys, on: some(on).optional() })
  .optional()
  .describe('符合这些条件的不算')

const selector = { ...keys, on: some(on).optional().describe('只算这些事'), except }

const by = z
  .enum(['tier', 'trait', 'level', 'ground', 'class', 'unit', 'outlet', 'column'])
  .describe('按什么取值：层级、特征、批示级别、事由、单位类别、单位、渠道、栏目')

function tabulate<T>({ by: key, else: otherwise, ...values }: Record<string, unknown>) {
  return { by: key, values, ...(otherwise !== undefined && { otherwise }) } as Table<T>
}

const range = z
  .strictObject({ from: decimal.describe('最少'), to: decimal.describe('最多') })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: '最多不能比最少还少' })
  .describe('酌情：编辑给的分值须在两数之间')

const steps = z
  .strictObject({
    of: z
      .enum(['amount', 'lateHours', 'length'])
      .describe('按什么数：编辑填的数、迟交小时数、字数'),
    steps: z
      .array(z.tuple([decimal, decimal]))
      .min(1)
      .refine((list) => list.every(([at], index) => index === 0 || at > list[index - 1][0]), {
        error: '各档须从小到大',
      })
      .describe('各档 [达到, 分值]，从小到大；不到第一档没有分'),
    beyond: z
      .strictObject({ every: decimal.describe('每多'), add: decimal.describe('加') })
      .optional()
      .describe('超过最后一档以后，每多多少再加多少'),
  })
  .describe('分档')

const value: z.ZodType<Value, unknown> = z.union([
  decimal,
  z
    .object({ by })
    .catchall(z.lazy(() => value))
    .transform((table) => tabulate<Value>(table)),
  range,
  steps,
])

const measure: z.ZodType<Measure, unknown> = z.union([
  decimal,
  z
    .object({ by: z.enum(['class', 'unit']).describe('按单位类别或单位') })
    .catchall(decimal)
    .transform((table) => tabulate<number>(table)),
])

export const point = z
  .strictObject({
    ...selector,
    on,
    per: z.enum(['item', 'manuscript']).default('item').describe('按条，还是按篇'),
    value: value.optional().describe('分值：数、按名称的表、酌情范围或分档'),
    times: value.optional().describe('倍数：把同一条（篇）的分乘上去'),
    of: some(on).default(['adopted']).describe('批示、加减分的倍数乘在哪些事的分上'),
    share: z
      .enum(['split', 'each'])
      .default('split')
      .describe('合稿：split 各单位分，each 各单位都得'),
    clause,
  })
  .refine(({ value: own, times }) => own !== undefined || times !== undefined, {
    path: ['value'],
    error: '缺少这一项',
  })
  .refine(({ value: own, times }) => own === undefined || times === undefined, {
    path: ['times'],
    error: '倍数和分值（value）只能写一个',
  })

export const stack = z.strictObject({
  ...selector,
  keep: z.enum(['highest', 'sum']).describe('highest 只计最高的，sum 累计'),
  within: z.enum(['item', 'manuscript']).default('item').describe('同一条之内，还是同一篇之内'),
  max: decimal.optional().describe('至多计多少分'),
  clause,
})

export const every = z
  .enum([
    'week',
    'half-month',
    'month',
    'quarter',
    'half-year',
    'year',
    'term',
    'vacation',
    'school-year',
  ])
  .describe('每周、每半月、每月、每季、每半年、每年、每学期、每个假期、每学年')

export const limit = z
  .strictObject({
    ...selector,
    name: words.optional().describe('叫什么'),
    every,
    quota: some(words).optional().describe('只管这些任务的得分'),
    max: measure.optional().describe('至多计多少分'),
    min: measure.optional().describe('至少计多少分'),
    clause,
  })
  .refine(({ max, min }) => max !== undefined || min !== undefined, expected('max 或 min'))

export const quota = z
  .strictObject({
    ...selector,
    name: words.describe('叫什么'),
    every,
    during: z.enum(['term', 'vacation']).optional().describe('只在学期中，或只在假期里'),
    count: z
      .enum([...on.options, 'late', 'points', 'ratio', 'unmet', 'run'])
      .default('submitted')
      .describe(
        '数什么：投稿、采用等的条数，late 迟交数，points 分数，ratio 采用率（采用÷投稿），unmet 别的任务没完成的期数，run 连续没完成的期数',
      ),
    quota: some(words).optional().describe('unmet、run 数哪些任务'),
    least: measure.optional().describe('至少'),
    most: measure.optional().describe('至多'),
    carry: z
      .enum(['short', 'done'])
      .optional()
      .describe('没完成时（一年以内）：short 差的加到下一期的任务，done 已完成的算进下一期'),
    remind: z
      .strictObject({ after: z.array(z.int().min(1).max(99)).min(1), at: time })
      .optional()
      .describe('期间过了百分之几时私下提醒落后的单位'),
    met: measure.optional().describe('完成得几分'),
    unmet: measure.optional().describe('没完成扣几分（写负数）'),
    short: measure.optional().describe('每少一个（或超过 most 每多一个）扣几分（写负数）'),
    over: measure.optional().describe('超过 least，每多一个加几分'),
    cancel: some(words).optional().describe('没完成时，这些任务本期的分不计'),
    zero: z.boolean().optional().describe('没完成时，本期总分为零'),
    disqualify: z.boolean().optional().describe('没完成时，不能评奖'),
    clause,
  })
  .refine(({ least, most }) => least === undefined || most === undefined, {
    path: ['most'],
    error: 'least 和 most 只能写一个',
  })
  .refine(({ count, quota: of }) => ['unmet', 'run'].includes(count) === (of !== undefined), {
    path: ['quota'],
    error: '数 unmet、run 时要写数哪些任务，数别的不写',
  })

const seats = z.union([
  z.int().min(1),
  z.templateLiteral([z.number(), '%']).describe('比例，如 30%'),
])

export const award = z.strictObject({
  name: words.describe('叫什么'),
  of: z.enum(['unit', 'officer']).describe('评单位，还是评信息员'),
  every: every.default('year'),
  class: some(words).optional().describe('只在这些类别的单位里评'),
  top: z
    .union([seats, z.record(words, seats)])
    .optional()
    .describe('前几名：总共几名，或各类各几名；可写比例'),
  bottom: z.int().min(1).optional().describe('倒数几名'),
  least: measure.optional().describe('至少要有多少分'),
  except: z
    .array(words)
    .default([])
    .describe('谁不能评：disqualified（被取消资格的）、没完成的任务名、已得的奖名'),
  clause,
})

export const assessment = z
  .strictObject({
    ...selector,
    name: words.describe('叫什么'),
    weight: decimal.optional().describe('折算：乘多少'),
    full: decimal.optional().describe('折算：最高的单位得多少，其余按比例'),
    max: decimal.optional().describe('至多多少'),
    clause,
  })
  .refine(({ weight, full }) => (weight === undefined) !== (full === undefined), {
    error: 'weight（倍数）和 full（满分）须写一个',
  })

export const sharing = z.strictObject({
  by: z.enum(['equal', 'manual']).describe('合稿只写了单位时：equal 平分，manual 由编辑分'),
  clause,
})

export const rounding = z
  .enum(['half-up', 'up', 'down'])
  .default('half-up')
  .describe('第三位小数：half-up 四舍五入，up 进，down 舍')
