import { z } from 'zod'
import { time } from '../calendar'
import { expected, label, words } from '../yaml'
import { clause } from './scoring-value'

const name = label.refine((text) => !/[:：]/.test(text), expected('不带冒号的名称'))
const aliases = z.array(label).default([])

/** Two weeks. */
const longest = 14 * 24 * 60

/** Minutes from when it happened, or from a time of a working day after it. */
const span = z.union([
  z.int().min(1).max(longest).describe('事发后几分钟；“立即”的写成几分钟，如 5'),
  z.strictObject({
    workday: z.int().min(1).max(20).describe('事发后的第几个工作日'),
    at: time.describe('从那天几点算起'),
    minutes: z.int().min(0).max(longest).default(0).describe('再过几分钟'),
  }),
])

/** A deadline of a step. */
export type Span = z.output<typeof span>

const alike = '各类不同才写 kinds 和 else；都一样的直接写几分钟，如 within: 120'

const within = z.union([
  span,
  z.strictObject({
    kinds: z
      .record(z.string(), span, { error: ({ input }) => (input === undefined ? alike : undefined) })
      .describe('按 kinds 里的类别，各是多久'),
    else: span.describe('其余的，和还没说是哪一类的'),
  }),
])

const target = z.strictObject({
  name: name.describe('怎么称呼，如 部门主要负责人、自治区教育厅'),
  aliases: aliases.describe('还会怎么说，打出来也认得'),
  leader: z
    .enum(['principal', 'deputy'])
    .optional()
    .describe('本单位的领导：principal 主要负责人，deputy 分管领导'),
  post: words.optional().describe('学校领导：名册最外面 leaders 里的 post'),
  phone: words.optional().describe('校外单位的电话，加引号'),
  beside: z.boolean().default(false).describe('true 和上一个同时报，不分先后'),
})

/** Whom a step goes to: a leader of the unit or of the school, or a body outside. */
export type IncidentTarget = z.output<typeof target>

const part = z.strictObject({
  name: label.describe('叫什么'),
  aliases: aliases.describe('文字里有这些词也算写了'),
})

const before = z
  .array(
    z
      .int()
      .min(1)
      .max(24 * 60),
  )
  .default([])

const step = z.strictObject({
  name: name.describe('口头首报、口头上报、书面首报、续报、终报；/续报、/终报 认这两个名字'),
  by: z
    .enum(['reporter', 'office'])
    .describe('谁报：reporter 报告人（报到的人再往上报），office 主管的办公室'),
  to: z.array(target).default([]).describe('报给谁；reporter 的按先后一级一级往上报'),
  needsInstruction: z.boolean().default(false).describe('true 要学校主要领导指示了才报'),
  within: within.optional().describe('什么时候以前；没有规定就不写'),
  every: z
    .number()
    .positive()
    .max(72)
    .optional()
    .describe('每几小时提醒写一次，直到终报，不算迟报（只有续报写）'),
  remindBefore: before.describe('到时以前几分钟提醒该报的人'),
  escalateBefore: before.describe('到时以前几分钟还没有报完，告诉上一级和编辑'),
  column: label.optional().describe('哪个栏目的稿件就是这一步：事发单位在突发结束前交来的'),
  parts: z.array(part).default([]).describe('文字要有哪几部分；缺的会问一次'),
  clause,
})

/** One of the steps of an emergency. */
export type IncidentStep = z.output<typeof step>

/** 重大紧急信息: who reports an emergency to whom, and by when. */
export const incident = z.strictObject({
  clause,
  asks: z
    .array(z.enum(['time', 'place', 'what', 'casualties', 'kind']))
    .default(['time', 'place', 'what', 'casualties'])
    .describe('首报要有什么：时间、地点、什么事、伤亡、类别；没说的会问'),
  kinds: z
    .array(z.strictObject({ name: label.describe('叫什么'), aliases }))
    .default([])
    .describe('时限按类别不同的，有哪几类，如一般、重大'),
  leaders: z.array(words).min(1).describe('学校主要领导：名册最外面 leaders 里的 post'),
  late: z
    .strictObject({ ground: label.describe('grounds 里的事由'), clause })
    .optional()
    .describe('迟报的，向编辑建议登记哪个事由；由编辑决定'),
  steps: z.array(step).min(1).describe('一步一步，谁在什么时候以前报给谁'),
})

/** The emergency section of a regulation. */
export type IncidentSetting = z.output<typeof incident>
