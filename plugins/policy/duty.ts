import { z } from 'zod'
import { time } from '../calendar'
import { label } from '../yaml'
import { clause } from './scoring-value'

const shift = z.strictObject({
  name: label.describe('叫什么，如白天、夜间'),
  aliases: z.array(label).default([]).describe('还会怎么说，打出来也认得'),
  from: time.describe('几点接班'),
  to: time.describe('几点交班；不比接班晚的，就是第二天'),
})

/** A shift (班次) of the duty rota. */
export type DutyShift = z.output<typeof shift>

const shifts = z
  .array(shift)
  .min(1)
  .default([{ name: '全天', aliases: [], from: '08:00', to: '08:00' }])
  .superRefine((list, ctx) => {
    const names = list.flatMap(({ name, aliases }, at) =>
      [name, ...aliases].map((each) => [each, at] as const),
    )
    names.forEach(([name, at], index) => {
      if (names.findIndex(([each]) => each === name) === index) return
      ctx.addIssue({ code: 'custom', path: [at], message: `“${name}”重复了，分不清指哪一个` })
    })
  })

/** 值班: how the day is divided, and when those of the next day are reminded. */
export const duty = z.strictObject({
  shifts: shifts.describe('一天分几班；不写就是一班，早八点到第二天早八点'),
  remindAt: time.default('17:00').describe('前一天几点提醒第二天值班的人，节假日也提醒'),
  clause,
})

export type DutySetting = z.output<typeof duty>

const usual = duty.omit({ clause: true }).parse({})

/** How duty goes by a regulation, whether it speaks of it or not. */
export function dutyOf(policy: { duty?: DutySetting }): Omit<DutySetting, 'clause'> {
  return policy.duty ?? usual
}
