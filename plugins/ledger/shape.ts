import { z } from 'zod'
import { isDay } from '../policy'
import type { Entry } from './types'

const text = z.string()
const name = text.min(1)
const day = text.refine(isDay)
const count = z.int().positive()

const file = z.object({
  sha256: text.regex(/^[0-9a-f]{64}$/),
  name: text,
  size: z.int().nonnegative(),
})

const submitted = z.object({
  receipt: text.regex(/^\d{4}-\d{4,}$/),
  column: name,
  title: text,
  file,
  fileMessage: text.optional(),
  items: z.array(text).min(1),
  day,
  week: text.optional(),
  warnings: z.array(text),
})

const refused = z.object({
  column: text,
  file,
  fileMessage: text.optional(),
  rename: text.optional(),
  findings: z.array(z.object({ rule: name, block: z.int().optional() })),
  waived: z.array(name).optional(),
  isDestroyed: z.boolean().optional(),
})

const common = {
  id: name,
  seq: count,
  at: text.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+08:00$/),
  by: z.object({ name: text, platform: text, userId: text }),
  unit: text,
  source: z.object({ platform: text, channelId: text, messageId: text }),
  policy: text,
}
const about = { ...common, ref: name }

const entry = z.discriminatedUnion('type', [
  z.object({
    ...common,
    type: z.literal('submitted'),
    ref: text.optional(),
    payload: submitted,
  }),
  z.object({ ...common, type: z.literal('refused'), ref: text.optional(), payload: refused }),
  z.object({
    ...about,
    type: z.literal('waived'),
    payload: z.object({ rules: z.array(name).min(1), reason: text }),
  }),
  z.object({
    ...about,
    type: z.literal('withdrawn'),
    payload: z.object({ reason: text.optional() }),
  }),
  z.object({
    ...about,
    type: z.literal('adopted'),
    payload: z.object({ outlet: name, items: z.array(count), day }),
  }),
  z.object({ ...about, type: z.literal('reversed'), payload: z.object({ reason: text }) }),
]) satisfies z.ZodType<Entry>

/** Which field keeps `value` from being an entry; undefined when it is one. */
export function problemOf(value: unknown): string | undefined {
  const { error } = entry.safeParse(value)
  if (!error) return
  const field = error.issues[0].path.join('.')
  return field ? `字段 ${field} 缺失或不对` : '不是一条记录'
}
