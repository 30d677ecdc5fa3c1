import { z } from 'zod'
import { moment } from './payload-shapes'
import { type EntryType, payloads } from './payloads'

/** Types of entries that may stand by themselves; others name what they are about. */
const free = new Set<EntryType>([
  'submitted',
  'refused',
  'adjusted',
  'commissioned',
  'instructed',
  'published',
  'postponed',
  'appointed',
  'dismissed',
  'substituted',
  'deputed',
  'incident-opened',
  'rostered',
  'swap-asked',
  'duty-drafted',
  'lost',
])

const text = z.string()

const lines = (Object.keys(payloads) as EntryType[]).map((type) =>
  z.object({
    id: text.min(1),
    seq: z.int().positive(),
    at: moment,
    by: z.object({ name: text, platform: text, userId: text }),
    unit: text,
    source: z.object({ platform: text, channelId: text, messageId: text }),
    policy: text,
    ref: free.has(type) ? text.optional() : text.min(1),
    type: z.literal(type),
    payload: payloads[type],
  }),
)

const entry = z.discriminatedUnion('type', lines as [(typeof lines)[0], ...typeof lines])

/** Which field keeps `value` from being an entry; undefined when it is one. */
export function problemOf(value: unknown): string | undefined {
  const { error } = entry.safeParse(value)
  if (!error) return
  const field = error.issues[0].path.join('.')
  return field ? `字段 ${field} 缺失或不对` : '不是一条记录'
}
