import { z } from 'zod'
import { commissions, due } from './due'
import { expected, label, words } from '../yaml'
import { assessment, award, limit, quota } from './scoring-period'
import { point, rounding, sharing, stack } from './scoring-schema'
import { clause } from './scoring-value'
import { day, time } from '../calendar'

const kebab = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, expected('小写英文字母，用“-”连接'))

const slots = new Set(['{unit}', '{week}', '{date}', '{topic}'])

const form = words.superRefine((text, ctx) => {
  const found: string[] = text.match(/\{[^}]*\}?/g) ?? []
  const wrong = found.filter((slot, index) => !slots.has(slot) || found.indexOf(slot) !== index)
  for (const slot of wrong) {
    const message = `${slot} 不能用在这里，可用 ${[...slots].join(' ')}，各至多一次`
    ctx.addIssue({ code: 'custom', message })
  }
})

const aliases = z.array(label).default([]).describe('大家还会怎么叫，打出来也认得')

const filename = z.strictObject({
  form: form.describe('格式：{unit} 单位，{week} 周次，{date} 日期，{topic} 主题'),
  example: words.describe('一个合格的例子'),
  clause,
})

export type Severity = z.output<typeof severity>

const severity = z
  .enum(['error', 'warning', 'info'])
  .describe('error 不收稿，warning 收稿并提醒，info 仅供参考')

const column = z.strictObject({
  name: words.describe('栏目的全名'),
  aliases,
  clause,
  asks: z.array(words).default([]).describe('对信息员的要求，一行一条，用自己的话写'),
  filename: filename.optional().describe('文件名的格式；没有规定就不写'),
  due: due.optional().describe('什么时候报；没有规定就不写'),
  mail: z
    .strictObject({ clause })
    .optional()
    .describe('收下的稿件转发一份到 office.mail；不转发就不写'),
  countBy: z.enum(['item', 'manuscript']).describe('item 按条计，manuscript 按篇计'),
  checks: z.record(kebab, z.looseObject({ severity, clause })).describe('收稿时查什么；没写的不查'),
})

export type CheckSetting = Column['checks'][string]

export type Column = z.output<typeof column> & { key: string }

const columns = z.record(kebab, column).transform((entries): Record<string, Column> => {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, { key, ...value }]))
})

const named = z.strictObject({ name: label.describe('叫什么'), aliases })

/** A word of the regulation that editors type: its proper name, and what else people call it. */
export type Named = z.output<typeof named>

/** 采用渠道: where an adopted item appeared. */
export type Outlet = z.output<typeof outlet>

const outlet = named.extend({
  tier: words.optional().describe('属于哪一层级'),
  down: z.int().min(1).optional().describe('比这一层级低几级计'),
})

const evidence = z.boolean().optional().describe('单位要提供凭证')

/** 加减分事由: why points are given or taken by hand (协助, 虚报, 获奖, 阅读量). */
export type Ground = z.output<typeof ground>

const ground = named.extend({ evidence, clause })

const moment = z.strictObject({
  workday: z.int().min(1).max(20).describe('当月第几个工作日'),
  at: time.describe('几点'),
})

/** 公示 by the calendar: on which working day of a month, when, and how. */
export type Bulletin = z.output<typeof bulletin>

const bulletin = z.strictObject({
  clause,
  draft: moment.describe('什么时候把草稿发给编辑'),
  post: moment.describe('什么时候公布'),
  waitForYes: z.boolean().default(false).describe('true 编辑同意才公布，false 没人叫停就公布'),
  objectionDays: z.int().min(0).default(0).describe('几天内可以申诉；0 不限'),
})

const office = z.strictObject({
  name: words.describe('叫什么'),
  mail: words.optional().describe('邮箱'),
  phone: words.optional().describe('电话，加引号'),
  contact: words.optional().describe('联系人'),
  group: words.optional().describe('工作群号，加引号'),
})

/** A regulation as it stood on one day; values of points are whole hundredths. */
export type Policy = z.output<typeof policy>

export const policy = z.strictObject({
  id: kebab.describe('代号：小写英文字母、数字和“-”，一经使用不要改'),
  title: words.describe('制度的名称'),
  school: words.describe('学校或单位'),
  inForce: day.describe('从哪一天起施行，如 2021-05-21'),
  yearFrom: z
    .int()
    .min(1)
    .max(12)
    .default(1)
    .describe('统计年度从几月算起：11 是上年十一月到当年十月；不写就是一月'),
  amendedBy: words.optional().describe('修订依据（写在 amendments 里的会自动填上）'),
  office: office.describe('主管的办公室'),
  contents: z.array(z.strictObject({ text: words, clause })).describe('要报哪些内容'),
  columns: columns.describe('栏目：英文键: 内容'),
  tiers: z.array(label).default([]).describe('层级，从高到低'),
  outlets: z.array(outlet).describe('采用渠道'),
  levels: z.array(named).default([]).describe('批示级别'),
  traits: z
    .array(named)
    .default([])
    .describe('特征：稿件或采用可以带的记号，如综合采用、专版、调研'),
  grounds: z.array(ground).default([]).describe('加减分事由'),
  bulletin: bulletin.optional().describe('每月公示'),
  commissions: commissions.optional().describe('约稿'),
  points: z.array(point).describe('分值：一件事得几分'),
  stack: z.array(stack).default([]).describe('同一条（篇）的分怎么相加'),
  limits: z.array(limit).default([]).describe('一段时间里的分，至多、至少计多少'),
  quotas: z.array(quota).default([]).describe('任务：一段时间里要完成多少，完成与否怎样'),
  awards: z.array(award).default([]).describe('评奖'),
  assessment: z.array(assessment).default([]).describe('折算进年度考核'),
  share: sharing.optional().describe('合稿怎么分'),
  rounding,
})
