import { z } from 'zod'
import { commissions, due, type DueSince, instructions } from './due'
import { incident } from './incident'
import { duty } from './duty'
import { expected, label, words } from '../yaml'
import { fees } from './scoring-fees'
import { assessment, award, limit, quota } from './scoring-period'
import { point, rounding, sharing, stack } from './scoring-schema'
import { clause, decimal } from './scoring-value'
import { signOff, signOffs } from './sign-off'
import { day, time } from '../calendar'

const kebab = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, expected('小写英文字母，用“-”连接'))

const slots = new Set(['{unit}', '{week}', '{month}', '{date}', '{topic}'])

/** What people write for the slots, in brackets: 【单位】. */
const bracketed: Record<string, string> = {
  单位: '{unit}',
  部门: '{unit}',
  周次: '{week}',
  几月: '{month}',
  月份: '{month}',
  日期: '{date}',
  主题: '{topic}',
  标题: '{topic}',
  题目: '{topic}',
}

const form = words.superRefine((text, ctx) => {
  const said = [...text.matchAll(/[【〔［｛]([^】〕］｝{}]+)[】〕］｝]/g)]
  for (const [whole, name] of said) {
    const slot = bracketed[name] ?? (whole.startsWith('｛') && `{${name}}`)
    if (slot) ctx.addIssue({ code: 'custom', message: `${whole} 写成 ${slot}` })
  }
  if (!text.includes('{') && !said.some(([, name]) => bracketed[name])) {
    const message = `没有一处是会变的，只认得叫“${text}”的文件；单位写 {unit}，周次写 {week}`
    ctx.addIssue({ code: 'custom', message })
  }
  const found: string[] = text.match(/\{[^}]*\}?/g) ?? []
  const wrong = found.filter((slot, index) => !slots.has(slot) || found.indexOf(slot) !== index)
  for (const slot of wrong) {
    const message = `${slot} 不能用在这里，可用 ${[...slots].join(' ')}，各至多一次`
    ctx.addIssue({ code: 'custom', message })
  }
})

const aliases = z.array(label).default([]).describe('大家还会怎么叫，打出来也认得')

const filename = z.strictObject({
  form: form.describe('格式：{unit} 单位，{week} 周次，{month} 几月，{date} 日期，{topic} 主题'),
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
  signOff: signOff.optional().describe('收稿以前要谁审签；不要就不写'),
  checks: z
    .record(kebab, z.looseObject({ severity, clause }))
    .describe('收稿时查什么；没写的不查，只有 unfilled（模板没填）不写也查'),
})

export type CheckSetting = Column['checks'][string]

export type Column = z.output<typeof column> & {
  key: string
  /** Every `due` it had, the oldest first; only where the regulation was amended. */
  dues?: DueSince[]
}

/** A template that nobody filled in is no manuscript, unless the policy says otherwise. */
function withDefaults(key: string, { checks, ...rest }: z.output<typeof column>): Column {
  const unfilled = { severity: 'error' as const, clause: rest.clause }
  return { key, ...rest, checks: { unfilled, ...checks } }
}

const columns = z.record(kebab, column).transform((entries): Record<string, Column> => {
  const all = Object.entries(entries).map(([key, value]) => [key, withDefaults(key, value)])
  return Object.fromEntries(all)
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

/** 特征: what a manuscript or an adoption is; one with `cues` is a kind (类别) that is proposed. */
export type Trait = z.output<typeof trait>

const trait = named.extend({
  columns: z.array(kebab).default([]).describe('只用于哪些栏目（英文键）；不写就是全部'),
  cues: z
    .array(label)
    .default([])
    .describe('类别：题目（没有就看开头）里有这些词，收稿时先归为这一类，编辑可以用 /标注 改'),
})

const evidence = z.boolean().optional().describe('单位要提供凭证')

const range = z
  .strictObject({ from: decimal.describe('最少几分'), to: decimal.describe('最多几分') })
  .refine(({ from, to }) => 0 < from && from <= to, { error: '要写成正数，最多不比最少还少' })

/** 加减分事由: why points are given, or taken, by hand (协助, 获奖, 阅读量; 虚报). */
export type Ground = z.output<typeof ground>

const ground = named.extend({
  kind: z.enum(['bonus', 'penalty']).describe('bonus 加分，penalty 扣分'),
  range: range.optional().describe('points 没有写它的分值时，编辑一次可以给（扣）几分'),
  approver: words.optional().describe('要由谁批准'),
  evidence,
  clause,
})

const moment = z.strictObject({
  workday: z.int().min(1).max(20).describe('那个月的第几个工作日'),
  at: time.describe('几点'),
})

/** 公示 by the calendar: of a month or a quarter, on which working day after it, when, and how. */
export type Bulletin = z.output<typeof bulletin>

const bulletin = z.strictObject({
  clause,
  every: z
    .enum(['month', 'quarter'])
    .default('month')
    .describe(
      'month 每月公示上月的，quarter 每季过完在下月公示上季的；学期不是整月，不能封账，发 /公示 上学期',
    ),
  draft: moment.describe('什么时候把草稿发给编辑'),
  post: moment.describe('什么时候公布'),
  waitForYes: z.boolean().default(false).describe('true 编辑同意才公布，false 没人叫停就公布'),
  objectionDays: z.int().min(0).default(0).describe('几天内可以申诉；0 不限'),
  zero: z
    .enum(['line', 'rows'])
    .default('line')
    .describe('没有积分的单位：line 在末尾一句话列出，rows 也各占一行'),
  order: z
    .enum(['points', 'roster'])
    .default('points')
    .describe('单位的先后：points 按积分，roster 按名册'),
})

const content = z.strictObject({
  text: words.describe('一类内容，用自己的话写'),
  example: words.optional().describe('一句例子，/制度 内容 里看得到；不写就没有'),
  clause,
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
  firstPeriod: z
    .enum(['count', 'skip'])
    .default('count')
    .describe(
      '施行那天已经开始了的月、季、半年、学期，任务：count 照算，skip 从下一期算起；一年的任务照算',
    ),
  amendedBy: words.optional().describe('修订依据（写在 amendments 里的会自动填上）'),
  office: office.describe('主管的办公室'),
  contents: z.array(content).describe('要报哪些内容'),
  columns: columns.describe('栏目：英文键: 内容'),
  tiers: z.array(label).default([]).describe('层级，从高到低'),
  outlets: z.array(outlet).default([]).describe('采用渠道；和栏目叫一样的，是那个栏目自己的渠道'),
  levels: z.array(named).default([]).describe('批示级别'),
  traits: z
    .array(trait)
    .default([])
    .describe('特征：稿件或采用可以带的记号，如综合采用、专版、调研'),
  grounds: z.array(ground).default([]).describe('加减分事由'),
  bulletin: bulletin.optional().describe('公示'),
  rosterReview: moment
    .default({ workday: 1, at: '09:30' })
    .describe('每月什么时候核对名册和群成员，有出入才私下告诉编辑；不写就是第一个工作日 9:30'),
  reachOn: z
    .array(z.enum(['qq', 'wecom']))
    .default([])
    .describe('几个平台都有账号的人，私下先在哪里告诉：qq、wecom（企业微信）；不写就是先 QQ'),
  commissions: commissions.optional().describe('约稿'),
  instructions: instructions.optional().describe('领导批示转给单位办理'),
  signOffs: signOffs.optional().describe('审签的提醒；有栏目写了 signOff 就要写'),
  incident: incident.optional().describe('突发：重大紧急信息谁在什么时候以前报给谁'),
  duty: duty.optional().describe('值班：一天分几班，什么时候提醒；不写就是一天一班'),
  points: z.array(point).describe('分值：一件事得几分'),
  stack: z.array(stack).default([]).describe('同一条（篇）的分怎么相加'),
  limits: z.array(limit).default([]).describe('一段时间里的分，至多、至少计多少'),
  quotas: z.array(quota).default([]).describe('任务：一段时间里要完成多少，完成与否怎样'),
  awards: z.array(award).default([]).describe('评奖'),
  assessment: z.array(assessment).default([]).describe('折算进年度考核'),
  fees: fees.optional().describe('分数旁边另一本账，如稿酬；没有就不写'),
  share: sharing.optional().describe('合稿怎么分'),
  rounding,
})
