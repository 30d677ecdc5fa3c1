import { z } from 'zod'
import { isDay } from '../calendar'
import type { Entry } from './types'

const text = z.string()
const name = text.min(1)

/** Days that are real: a ledger names the same few thousand again and again. */
const known = new Set<string>()

function isKnownDay(value: string) {
  if (!known.has(value) && isDay(value)) known.add(value)
  return known.has(value)
}

const day = text.refine(isKnownDay)
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
  late: count.optional(),
  commission: count.optional(),
  warnings: z.array(text),
})

const refused = z.object({
  column: text,
  file,
  fileMessage: text.optional(),
  rename: text.optional(),
  commission: count.optional(),
  findings: z.array(z.object({ rule: name, block: z.int().optional() })),
  waived: z.array(name).optional(),
  isDestroyed: z.boolean().optional(),
})

const period = z.object({ from: day, to: day, label: text })
const moment = text.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+08:00$/)

/** Payloads of entries that say no more than these. */
const payloads = {
  waived: z.object({ rules: z.array(name).min(1), reason: text }),
  withdrawn: z.object({ reason: text.optional() }),
  returned: z.object({ reason: text }),
  adopted: z.object({
    outlet: name,
    items: z.array(count),
    day,
    traits: z.array(name).optional(),
  }),
  endorsed: z.object({ level: name, leader: text.optional(), day }),
  marked: z.object({ traits: z.array(name) }),
  shared: z.object({
    by: z.enum(['equal', 'points', 'percent']),
    parts: z.array(z.object({ unit: name, part: z.int().nonnegative() })).min(1),
  }),
  confirmed: z.object({ isAccepted: z.boolean(), reason: text.optional() }),
  reversed: z.object({ reason: text }),
  objected: z.object({ reason: text }),
  answered: z.object({ isUpheld: z.boolean(), answer: text }),
  acknowledged: z.object({}),
  appointed: z.object({ name, qq: name.optional() }),
  dismissed: z.object({ name }),
  substituted: z.object({ name, qq: name.optional(), until: day }),
}

const adjusted = z.object({
  ground: name.optional(),
  amount: z.int().optional(),
  clause: name.optional(),
  reason: text,
  day,
  evidence: text.optional(),
})

const commissioned = z.object({
  no: count,
  units: z.array(name).min(1),
  topic: name,
  asks: text.optional(),
  due: moment,
})

const common = {
  id: name,
  seq: count,
  at: moment,
  by: z.object({ name: text, platform: text, userId: text }),
  unit: text,
  source: z.object({ platform: text, channelId: text, messageId: text }),
  policy: text,
}
const about = { ...common, ref: name }

const free = { ...common, ref: text.optional() }

const entry = z.discriminatedUnion('type', [
  z.object({ ...free, type: z.literal('submitted'), payload: submitted }),
  z.object({ ...free, type: z.literal('refused'), payload: refused }),
  z.object({ ...free, type: z.literal('adjusted'), payload: adjusted }),
  z.object({ ...free, type: z.literal('commissioned'), payload: commissioned }),
  z.object({
    ...free,
    type: z.literal('published'),
    payload: z.object({ period, files: z.array(file) }),
  }),
  z.object({ ...free, type: z.literal('postponed'), payload: z.object({ period }) }),
  z.object({ ...free, type: z.literal('appointed'), payload: payloads.appointed }),
  z.object({ ...free, type: z.literal('dismissed'), payload: payloads.dismissed }),
  z.object({ ...free, type: z.literal('substituted'), payload: payloads.substituted }),
  z.object({ ...about, type: z.literal('waived'), payload: payloads.waived }),
  z.object({ ...about, type: z.literal('withdrawn'), payload: payloads.withdrawn }),
  z.object({ ...about, type: z.literal('returned'), payload: payloads.returned }),
  z.object({ ...about, type: z.literal('adopted'), payload: payloads.adopted }),
  z.object({ ...about, type: z.literal('endorsed'), payload: payloads.endorsed }),
  z.object({ ...about, type: z.literal('marked'), payload: payloads.marked }),
  z.object({ ...about, type: z.literal('shared'), payload: payloads.shared }),
  z.object({ ...about, type: z.literal('confirmed'), payload: payloads.confirmed }),
  z.object({ ...about, type: z.literal('reversed'), payload: payloads.reversed }),
  z.object({ ...about, type: z.literal('objected'), payload: payloads.objected }),
  z.object({ ...about, type: z.literal('answered'), payload: payloads.answered }),
  z.object({ ...about, type: z.literal('acknowledged'), payload: payloads.acknowledged }),
]) satisfies z.ZodType<Entry>

/** Which field keeps `value` from being an entry; undefined when it is one. */
export function problemOf(value: unknown): string | undefined {
  const { error } = entry.safeParse(value)
  if (!error) return
  const field = error.issues[0].path.join('.')
  return field ? `字段 ${field} 缺失或不对` : '不是一条记录'
}
