import { z } from 'zod'
import { cohere } from './cohere'
import { commissions, due } from './due'
import { expected } from './problem'
import { assessment, award, limit, point, quota, rounding, sharing, stack } from './scoring-schema'
import type { Column } from './types'
import { day, label, time, words } from './words'

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

const column = z.strictObject({
  name: words,
  aliases: z.array(label).default([]),
  clause: words,
  asks: z.array(words).default([]),
  filename: z.strictObject({ form, example: words, clause: words }).optional(),
  due: due.optional(),
  mail: z.strictObject({ clause: words }).optional(),
  countBy: z.enum(['item', 'manuscript']),
  checks: z.record(
    kebab,
    z.looseObject({ severity: z.enum(['error', 'warning', 'info']), clause: words }),
  ),
})

const columns = z.record(kebab, column).transform((entries): Record<string, Column> => {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, { key, ...value }]))
})

const named = { name: label, aliases: z.array(label).default([]) }

const outlet = z.strictObject({
  ...named,
  tier: words.optional(),
  down: z.int().min(1).optional(),
})

const ground = z.strictObject({ ...named, evidence: z.boolean().optional(), clause: words })

const moment = z.strictObject({ workday: z.int().min(1).max(20), at: time })

const bulletin = z.strictObject({
  clause: words,
  draft: moment,
  post: moment,
  waitForYes: z.boolean().default(false),
  objectionDays: z.int().min(0).default(0),
})

/** One version of a regulation; values of points become integer hundredths. */
export const policy = z
  .strictObject({
    id: kebab,
    title: words,
    school: words,
    inForce: day,
    amendedBy: words.optional(),
    office: z.strictObject({
      name: words,
      mail: words.optional(),
      phone: words.optional(),
      contact: words.optional(),
      group: words.optional(),
    }),
    contents: z.array(z.strictObject({ text: words, clause: words })),
    columns,
    tiers: z.array(label).default([]),
    outlets: z.array(outlet),
    levels: z.array(z.strictObject(named)).default([]),
    traits: z.array(z.strictObject(named)).default([]),
    grounds: z.array(ground).default([]),
    bulletin: bulletin.optional(),
    commissions: commissions.optional(),
    points: z.array(point),
    stack: z.array(stack).default([]),
    limits: z.array(limit).default([]),
    quotas: z.array(quota).default([]),
    awards: z.array(award).default([]),
    assessment: z.array(assessment).default([]),
    share: sharing.optional(),
    rounding,
  })
  .superRefine(cohere)
