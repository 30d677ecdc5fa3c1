import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import { z } from 'zod'

const account = z.object({ platform: z.string(), userId: z.string(), card: z.string().optional() })

const stored = z.object({
  /** Number of the latest request; numbers are never used twice. */
  last: z.int(),
  bindings: z.array(z.object({ ...account.shape, unit: z.string(), name: z.string() })),
  requests: z.array(
    z.object({ no: z.int(), account, unit: z.string(), name: z.string(), at: z.string() }),
  ),
})

export type Stored = z.infer<typeof stored>

/** A JSON file that is whole after a power loss: written beside, synced, then put in place. */
export class BindingFile implements Adapter<Stored> {
  constructor(private path: string) {}

  async read(): Promise<Stored | null> {
    let source: string
    try {
      source = await readFile(this.path, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
    try {
      return stored.parse(JSON.parse(source))
    } catch (cause) {
      const advice = '请从备份恢复，或确认不要后移走它再启动'
      throw new Error(`[roster] ${this.path} 已损坏，绑定读不出来；${advice}`, { cause })
    }
  }

  async write(data: Stored): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true })
    const draft = `${this.path}.tmp`
    await writeFile(draft, JSON.stringify(data, null, 2), { flush: true })
    await rename(draft, this.path)
    if (process.platform === 'win32') return // folders cannot be synced there
    const folder = await open(dirname(this.path), 'r')
    await folder.sync().finally(() => folder.close())
  }
}
