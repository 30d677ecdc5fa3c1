import { z } from 'zod'
import { time } from '../calendar'
import { label } from '../yaml'
import { clause } from './scoring-value'

const step = z
  .strictObject({
    by: z
      .enum(['deputy', 'principal', 'school', 'editor'])
      .describe(
        '谁审：deputy 单位的分管领导，principal 主要负责人，school 学校（院）领导，editor 主管办公室的编辑',
      ),
    post: label.optional().describe('school 的写职务，和名册最外面 leaders 里的 post 一样'),
    name: label.default('审签').describe('这一步叫什么，如审签、保密审核'),
  })
  .superRefine(({ by, post }, ctx) => {
    const fail = (message: string) => ctx.addIssue({ code: 'custom', path: ['post'], message })
    if (by === 'school' && !post) fail('学校领导要写职务，如 post: 副院长')
    if (by !== 'school' && post) fail('只和 by: school 一起写')
  })

/** 审签: who has to agree, one after the other, before a manuscript of a column counts. */
export const signOff = z.strictObject({
  steps: z.array(step).min(1).describe('一步一步谁审；前一步通过了才到下一步'),
  clause,
})

const hours = z.number().positive().max(200)

/** How leaders who have not answered are reminded; hours are hours of work. */
export const signOffs = z.strictObject({
  clause,
  from: time.describe('几点上班；工作日的上下班时间以外不提醒'),
  to: time.describe('几点下班'),
  remindAfter: z.array(hours).default([]).describe('送审几个工作小时后提醒还没有答复的领导'),
  escalateAfter: hours
    .optional()
    .describe('再过多久（从送审算起的工作小时）还没有答复，告诉信息员和编辑'),
})
