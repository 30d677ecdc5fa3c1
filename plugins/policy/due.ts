import { z } from 'zod'
import { type Day, time, weekdays } from '../calendar'
import { words } from '../yaml'
import { clause } from './scoring-value'

const moment = {
  workdaysBefore: z.int().min(0).max(10).default(0).describe('提前几个工作日；不写就是当天'),
  at: time.describe('几点'),
}

/** 提醒: when those who owe are reminded, counted from the day something is due. */
export type Reminder = z.output<typeof reminder>

const reminder = z.strictObject({
  ...moment,
  say: z
    .enum(['count', 'names', 'result'])
    .describe('count 只说还有几个单位，names 点到未报的单位，result 到点后公布结果'),
  until: time.optional().describe('机器人停过，到几点以前还补发；不写就到下一次提醒以前'),
  text: words
    .optional()
    .describe('换个说法：{column} 栏目，{week} 周次或月份，{at} 截止时刻，{count} 未报单位数'),
})

/** A list of reminders, no two at once. */
function reminders<T extends { workdaysBefore: number; at: string }>(one: z.ZodType<T>) {
  return z.array(one).superRefine((list, ctx) => {
    const moments = list.map(({ workdaysBefore, at }) => `${workdaysBefore} ${at}`)
    moments.forEach((each, index) => {
      const message = '同一时间只提醒一次'
      if (moments.indexOf(each) < index) ctx.addIssue({ code: 'custom', path: [index], message })
    })
  })
}

/** When a column is due: weekly, monthly, or promptly (实时). Times are `HH:mm` of Asia/Shanghai. */
export type Due = z.output<typeof due>

/** What a column asked for before the regulation was amended, with the day each took effect. */
export interface DueSince {
  since: Day
  due?: Due
}

const dated = {
  at: time.describe('几点以前'),
  reminders: reminders(reminder).default([]).describe('什么时候提醒还没报的'),
  late: words.optional().describe('晚了的叫什么，如迟报'),
  lateWorkdays: z
    .int()
    .min(0)
    .max(10)
    .default(1)
    .describe('截止以后再收几个工作日，收到那天结束；本周、本月之内总是收'),
  clause,
}

/** 隔周: the teaching weeks with an even, or an odd, number. */
export const weeks = z.enum(['even', 'odd'])

/** Whether a week is one of those; all are when none are said. */
export function isAmong(chosen: z.output<typeof weeks> | undefined, no: number): boolean {
  return chosen === undefined || (no % 2 === 0) === (chosen === 'even')
}

export const due = z.union([
  z.strictObject({
    every: z.enum(weekdays).describe('每周星期几'),
    weeks: weeks.optional().describe('隔周报：even 双周报，odd 单周报（教学周）；不写就是每周'),
    shift: z
      .enum(['earlier', 'later', 'keep'])
      .default('earlier')
      .describe('这天放假时：earlier 提前到本周最后一个工作日，later 顺延到后一个，keep 不变'),
    ...dated,
  }),
  z.strictObject({
    every: z.literal('month').describe('每月'),
    day: z.int().min(1).max(31).describe('几日；31 就是最后一天'),
    of: z.enum(['this', 'last']).default('this').describe('报的是 this 当月的，last 上月的'),
    during: z.literal('term').optional().describe('只在学期中要报；不写就是每个月'),
    shift: z
      .enum(['earlier', 'later', 'keep'])
      .default('earlier')
      .describe('这天放假时：earlier 提前到前一个工作日，later 顺延到后一个，keep 不变'),
    ...dated,
  }),
  z.strictObject({ promptly: z.literal(true).describe('有了就报'), clause }),
])

/** How those who owe something by a moment are reminded. */
function deadlines(who: string) {
  return z.strictObject({
    clause,
    at: time.describe('没写钟点的，几点截止'),
    reminders: reminders(z.strictObject(moment)).default([]).describe(`什么时候提醒${who}`),
  })
}

/** 约稿: how those who owe a commissioned manuscript are reminded. */
export const commissions = deadlines('还没交的')

/** 批示: how units that an instruction was passed on to are reminded. */
export const instructions = deadlines('还没办结的')
