import { z } from 'zod'
import type { Clause, Weekday } from './types'
import { time, words } from './words'

/** 提醒: when those who owe are reminded, counted from the day something is due. */
export interface Reminder {
  /** Working days before the due day; 0 on the day itself. */
  workdaysBefore: number
  /** `HH:mm` of Asia/Shanghai. */
  at: string
  /** How many still owe; who they are; or, once it is due, how it went. */
  say: 'count' | 'names' | 'result'
  /** `HH:mm` until which it is still of use when the bot was down; else until the next one. */
  until?: string
  /** The office's own words, with {column} {week} {at} {count}; the usual ones when absent. */
  text?: string
}

/** When a column is due: weekly at a time `HH:mm` of Asia/Shanghai, or promptly (实时). */
export type Due =
  | {
      every: Weekday
      at: string
      /** On a holiday: the last working day of the week before it, or the day all the same. */
      shift: 'earlier' | 'keep'
      reminders: Reminder[]
      /** What a manuscript is called that comes later: 迟报. */
      late?: string
      clause: Clause
    }
  | { promptly: true; clause: Clause }

/** 约稿: how those who owe a commissioned manuscript are reminded. */
export interface Commissions {
  clause: Clause
  /** `HH:mm` a commission is due when no time is said. */
  at: string
  reminders: Pick<Reminder, 'workdaysBefore' | 'at'>[]
}

const weekday = z.enum([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
])

const moment = { workdaysBefore: z.int().min(0).max(10).default(0), at: time }

const reminder = z.strictObject({
  ...moment,
  say: z.enum(['count', 'names', 'result']),
  until: time.optional(),
  text: words.optional(),
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

export const due = z.union([
  z.strictObject({
    every: weekday,
    at: time,
    shift: z.enum(['earlier', 'keep']).default('earlier'),
    reminders: reminders(reminder).default([]),
    late: words.optional(),
    clause: words,
  }),
  z.strictObject({ promptly: z.literal(true), clause: words }),
]) satisfies z.ZodType<Due>

export const commissions = z.strictObject({
  clause: words,
  at: time,
  reminders: reminders(z.strictObject(moment)).default([]),
}) satisfies z.ZodType<Commissions>
