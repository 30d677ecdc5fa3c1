import { z } from 'zod'
import { Document, StorageError } from '../storage'

const account = z.object({ platform: z.string(), userId: z.string(), card: z.string().optional() })

const stored = z.object({
  /** Number of the latest request; numbers are never used twice. */
  last: z.int(),
  bindings: z.array(
    z.object({ ...account.shape, unit: z.string(), name: z.string(), at: z.string().optional() }),
  ),
  requests: z.array(
    z.object({ no: z.int(), account, unit: z.string(), name: z.string(), at: z.string() }),
  ),
})

export type Stored = z.infer<typeof stored>

/** Opens the file of bindings. Rejects with what to do when it is damaged. */
export async function openBindingFile(path: string): Promise<Document<Stored>> {
  try {
    return await Document.open(path, stored, { last: 0, bindings: [], requests: [] })
  } catch (cause) {
    if (!(cause instanceof StorageError)) throw cause
    const advice = '请从备份恢复，或确认不要后移走它再启动'
    throw new Error(`[roster] ${path} 已损坏，绑定读不出来；${advice}`, { cause })
  }
}
