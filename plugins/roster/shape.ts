import { z } from 'zod'
import { isDay } from '../calendar'
import { expected, label, words } from '../yaml'
import { isName } from './names'
import { qqForm } from './numbers'

/** QQ numbers and telephone numbers may be written with or without quotes. */
const number = z.union([words, z.int()]).transform(String).optional()

const qq = z
  .union([words, z.int()])
  .transform(String)
  .refine((text) => qqForm.test(text), expected(' 5 到 12 位数字'))
  .optional()

const personName = words.refine(isName, expected('姓名（没有数字和符号）'))

const contact = { name: personName, qq, wecom: number, phone: number }

const lastDay = z.string().refine(isDay, '应为“2023-12-31”这样的日期')

const former = z.strictObject({ class: words.optional(), until: lastDay })

/** A unit of a roster file, with its people. */
export const unit = z.strictObject({
  name: words,
  aliases: z.array(label).default([]),
  class: words.optional(),
  formerly: z.array(former).optional(),
  staff: z.int().min(1).max(99_999).optional(),
  officers: z.array(z.strictObject({ ...contact, until: lastDay.optional() })).default([]),
  leaders: z
    .array(z.strictObject({ ...contact, role: z.enum(['deputy', 'principal']) }))
    .default([]),
})

/** 校（院）领导. */
export const schoolLeader = z.strictObject({
  ...contact,
  post: words,
  units: z.array(words).default([]),
})

export const editor = z.strictObject(contact)
