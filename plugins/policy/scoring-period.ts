import { z } from 'zod'
import { expected, words } from '../yaml'
import { weeks } from './due'
import { on, selector, some } from './scoring-selector'
import { clause, decimal, grade, measure, weights } from './scoring-value'
import { parseNumeral, time } from '../calendar'

const every = z
  .enum([
    'day',
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
  .describe('每天、每周、每半月、每月、每季、每半年、每年、每学期、每个假期、每学年')

export type Every = z.output<typeof every>

/** Bounds for the points of each period: those of events, or of the quotas in `quota`. */
export type Limit = z.output<typeof limit>

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
  .refine(({ max, min }) => max !== undefined || min !== undefined, {
    error: '要写 max（至多）或 min（至少）',
  })

/** What counts periods of other quotas. */
const periodic = new Set<string>(['met', 'streak', 'unmet', 'run'])

/**
 * 任务: what each unit has to reach in each period (`least`, or `most`) and what follows. Without a
 * threshold it is always met: a base. Points are in hundredths.
 */
export type Quota = z.output<typeof quota>

export const quota = z
  .strictObject({
    ...selector,
    name: words.describe('叫什么'),
    of: z
      .enum(['unit', 'officer'])
      .default('unit')
      .describe('unit 单位的任务，officer 每位信息员的任务：只列在公示表的“信息员”里，不计分'),
    every,
    weeks: weeks
      .optional()
      .describe('每周的任务，只在 even 双周、odd 单周（教学周）才有；不写就是每周'),
    during: z
      .enum(['term', 'vacation'])
      .optional()
      .describe('只在学期中，或只在假期里：过半的工作日在学期（假期）里的期间才有这项任务'),
    count: z
      .enum([...on.options, 'late', 'points', 'ratio', 'met', 'streak', 'unmet', 'run'])
      .default('submitted')
      .describe(
        '数什么：投稿、采用等的条数，late 迟交数，points 分数，ratio 采用率（采用的条数÷投稿的条数），met 别的任务完成了的期数，streak 连续完成的期数，unmet 没完成的期数，run 连续没完成的期数',
      ),
    quota: some(words).optional().describe('met、streak、unmet、run 数哪些任务'),
    weigh: weights.optional().describe('数投稿、采用时，一条折合几条；表里没有的是一条'),
    least: measure.optional().describe('至少'),
    most: measure.optional().describe('至多'),
    per: z
      .literal('staff')
      .optional()
      .describe(
        'staff 按人头：least、most 是一个人的，乘名册里的 staff（人数）；没写人数的没有这项任务',
      ),
    firstPeriod: z
      .enum(['count', 'skip'])
      .optional()
      .describe('施行那天已经开始了的一期：count 照算，skip 从下一期算起；不写照文件开头的'),
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
  .refine(({ count, quota: of }) => periodic.has(count) === (of !== undefined), {
    path: ['quota'],
    error: '数 met、streak、unmet、run 时要写数哪些任务，数别的不写',
  })

/** A number of winners, or a share of all as `30%`. */
export type Seats = z.output<typeof seats>

const someSeats = expected('名额，或“30%”这样的比例', (text) => {
  const [, said, mark] =
    /^前?([\d.]+|\p{sc=Han})(%?)[名个家位]?$/u.exec(text.normalize('NFKC')) ?? []
  const no = said && parseNumeral(said)
  return no ? `${no}${mark}` : undefined
})

const seats = z.union([
  z.int(someSeats).min(1),
  z.templateLiteral([z.number(), '%'], someSeats).describe('比例，如 30%'),
])

const per = z.literal('staff').optional().describe('staff 按人均：分数除以名册里的 staff（人数）')

/** Whether seats, of all or of a class, are a share. */
function isShare(top: Seats | Record<string, Seats> | undefined): boolean {
  const all = typeof top === 'object' ? Object.values(top) : [top]
  return all.some((each) => typeof each === 'string')
}

/** `top`: of all together, or of each class. `least` is in hundredths of a point. */
export type Award = z.output<typeof award>

export const award = z
  .strictObject({
    name: words.describe('叫什么'),
    of: z.enum(['unit', 'officer']).describe('评单位，还是评信息员'),
    every: z
      .enum(['month', 'quarter', 'half-year', 'year', 'term', 'school-year'])
      .default('year')
      .describe('每月、每季、每半年、每年、每学期、每学年评一次；结果在公示那一期时给出'),
    class: some(words).optional().describe('只在这些类别的单位里评'),
    top: z
      .union([seats, z.record(words, seats)])
      .optional()
      .describe('前几名：总共几名，或各类各几名；可写比例'),
    fewest: z.int().min(1).optional().describe('按比例的名额不到这么多的，也评这么多名'),
    bottom: z.int(expected('名额（几名，不写比例）')).min(1).optional().describe('倒数几名'),
    ties: z
      .enum(['all', 'decide'])
      .default('decide')
      .describe('最后一个名额有几家并列：all 并列的都评，decide 列出来由人定'),
    least: measure.optional().describe('至少要有多少分；写了 per 的也是比总分'),
    per,
    zero: z
      .enum(['out', 'counted', 'in'])
      .optional()
      .describe(
        '没有分和负分的：out 不参加；counted 算在比例的底数里，评不上；in 也评得上。不写：写了 least 的是 out，倒数（bottom）是 in，其余是 counted',
      ),
    except: z
      .array(words)
      .default([])
      .describe('谁不能评：disqualified（被取消资格的）、没完成的任务名、已得的奖名'),
    clause,
  })
  .refine(({ top, fewest }) => fewest === undefined || isShare(top), {
    path: ['fewest'],
    error: '只和按比例的名额（top 写 10% 这样的）一起写',
  })
  .refine(({ of, per: head }) => of === 'unit' || head === undefined, {
    path: ['per'],
    error: '人均只能评单位',
  })

/**
 * How points go into the annual assessment: times `weight` (hundredths, not always whole), `full` for
 * the best unit, or by `value`; a table of it is by class, and each class has its own places.
 */
export type Assessment = z.output<typeof assessment>

export const assessment = z
  .strictObject({
    ...selector,
    name: words.describe('叫什么'),
    weight: z
      .number()
      .positive()
      .transform((factor) => factor * 100)
      .optional()
      .describe('折算：乘多少'),
    full: decimal.optional().describe('折算：最高的单位得多少，其余按比例'),
    value: grade.optional().describe('折算：按名次或分数分档'),
    per: z
      .enum(['staff', 'month'])
      .optional()
      .describe('staff 人均：除以名册里的 staff（人数）；month 月均：除以月数'),
    max: decimal.optional().describe('至多多少'),
    beforeLimits: z
      .boolean()
      .optional()
      .describe('true 按封顶（limits）以前的分折算；不写就是封顶以后的'),
    clause,
  })
  .refine(
    (rule) =>
      [rule.weight, rule.full, rule.value].filter((each) => each !== undefined).length === 1,
    {
      error: 'weight（倍数）、full（满分）、value（分档）要写一个，只写一个',
    },
  )
