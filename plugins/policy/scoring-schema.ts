import { z } from 'zod'
import { words } from '../yaml'
import { on, selector, some } from './scoring-selector'
import { clause, decimal, value } from './scoring-value'

/**
 * Points of one event. Of several `value` rules that fit, the one with the most keys holds, of those
 * the first. Every `times` rule that fits multiplies, then every `add` rule that fits adds. `times`
 * is in hundredths; on an endorsement or an adjustment it multiplies what the manuscript earns by
 * `of`, for an endorsement what was adopted where nothing is said, otherwise the very event.
 */
export type PointRule = z.output<typeof point>

export const point = z
  .strictObject({
    ...selector,
    on,
    per: z
      .enum(['item', 'manuscript', 'staff'])
      .default('item')
      .describe(
        '按条，还是按篇；加减分可以写 staff，按人均：除以名册里的 staff（人数），没写人数的没有这项分',
      ),
    value: value.optional().describe('分值：数、按名称的表、酌情范围或分档'),
    times: value.optional().describe('倍数：把同一条（篇）的分乘上去'),
    add: value.optional().describe('另加：在分值之上每条（篇）再加多少'),
    after: words
      .optional()
      .describe('只计超过任务的：写任务名，这个任务一期里 least 以内的（先来的）不计'),
    of: some(on)
      .optional()
      .describe(
        '批示、加减分的倍数（times）乘在这篇的哪些分上，如 adopted 采用；批示不写就是采用，加减分要写',
      ),
    share: z
      .enum(['split', 'each'])
      .default('split')
      .describe('合稿：split 各单位分，each 各单位都得'),
    clause,
  })
  .refine((rule) => waysOf(rule).length > 0, { path: ['value'], error: '缺少这一项' })
  .superRefine((rule, ctx) => {
    const [, second] = waysOf(rule)
    const message = '分值（value）、倍数（times）、另加（add）只能写一个'
    if (second) ctx.addIssue({ code: 'custom', path: [second], message })
  })
  .refine(({ add, per }) => add === undefined || per === 'item', {
    path: ['per'],
    error: '另加（add）按条还是按篇，和分值一样，这里不写',
  })
  .refine(({ add, on: event }) => add === undefined || !['adjusted', 'missed'].includes(event), {
    path: ['add'],
    error: '加减分和约稿未交没有另加，直接写 value',
  })
  .transform(({ of, ...rule }) => {
    const isMultiplied = rule.on === 'endorsed' && rule.times !== undefined
    return { ...rule, of: of ?? (isMultiplied ? ['adopted' as const] : undefined) }
  })

const ways = ['value', 'times', 'add'] as const

function waysOf(rule: Partial<Record<(typeof ways)[number], unknown>>) {
  return ways.filter((way) => rule[way] !== undefined)
}

/** How the points of one item or manuscript add up; hundredths. */
export type StackRule = z.output<typeof stack>

export const stack = z
  .strictObject({
    ...selector,
    keep: z.enum(['highest', 'sum']).describe('highest 只计最高的，sum 累计'),
    within: z.enum(['item', 'manuscript']).default('item').describe('同一条之内，还是同一篇之内'),
    max: decimal.optional().describe('至多计多少分'),
    top: z.int().min(2).optional().describe('最高的几次计全分；不写就是一次'),
    rest: decimal
      .refine((factor) => factor > 0 && factor < 100, '应为 0 和 1 之间的小数，如 0.5 是按一半计')
      .optional()
      .describe('不是最高的乘多少，如 0.5；不写就不计'),
    each: decimal
      .refine((points) => points > 0, '要大于 0；不计就不写')
      .optional()
      .describe('不是最高的各计几分，如 1；不写就不计'),
    clause,
  })
  .superRefine(({ keep, ...rule }, ctx) => {
    if (rule.rest !== undefined && rule.each !== undefined) {
      ctx.addIssue({ code: 'custom', path: ['each'], message: '和 rest（乘多少）只写一样' })
    }
    for (const key of ['top', 'rest', 'each'] as const) {
      if (keep === 'highest' || rule[key] === undefined) continue
      ctx.addIssue({ code: 'custom', path: [key], message: '只和 keep: highest 一起写' })
    }
  })

/** Whether it keeps the highest of what happens to a manuscript but once: it takes nothing. */
export function isUnrivalled({ keep, on: events, max }: StackRule): boolean {
  const [event, another] = events ?? []
  return keep === 'highest' && max === undefined && !another && once.includes(event)
}

const once: (string | undefined)[] = ['submitted', 'fulfilled']

/** How a joint manuscript is shared when its units are merely named. */
export const sharing = z
  .strictObject({
    by: z
      .enum(['equal', 'manual'])
      .optional()
      .describe('合稿只写了单位时：equal 平分，manual 由编辑分'),
    lead: decimal
      .refine((part) => part > 0 && part < 100, '应为 0 和 1 之间的小数，如 0.5 是一半')
      .optional()
      .describe('合稿只写了单位时：先写的（主报单位）得几成，如 0.5，其余的平分剩下的'),
    clause,
  })
  .refine(({ by, lead }) => (by === undefined) !== (lead === undefined), {
    path: ['by'],
    error: 'by（equal 平分、manual 由编辑分）和 lead（主报得几成）要写一个，只写一个',
  })

export const rounding = z
  .enum(['half-up', 'up', 'down'])
  .default('half-up')
  .describe('第三位小数和按比例的名额：half-up 四舍五入，up 进，down 舍')
