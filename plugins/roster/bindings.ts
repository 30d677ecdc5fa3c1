import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Low } from 'lowdb'
import type { Adapter } from 'lowdb'
import { z } from 'zod'
import { now } from '../policy'
import type { Account, Binding, BindingRequest } from './types'

const account = z.object({ platform: z.string(), userId: z.string(), card: z.string().optional() })

const stored = z.object({
  /** Number of the latest request; numbers are never used twice. */
  last: z.int(),
  bindings: z.array(z.object({ ...account.shape, unit: z.string(), name: z.string() })),
  requests: z.array(
    z.object({ no: z.int(), account, unit: z.string(), name: z.string(), at: z.string() }),
  ),
})

type Stored = z.infer<typeof stored>

/** A JSON file that is whole after a power loss: written beside, synced, then put in place. */
class DurableFile implements Adapter<Stored> {
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
    const file = await open(draft, 'w')
    try {
      await file.writeFile(JSON.stringify(data, null, 2))
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, this.path)
    const folder = await open(dirname(this.path), 'r')
    await folder.sync().finally(() => folder.close())
  }
}

function isSame(a: Account, b: Account): boolean {
  return a.platform === b.platform && a.userId === b.userId
}

/** 绑定: accounts confirmed to be somebody, and those waiting for an editor; kept on disk. */
export class Bindings {
  private queue: Promise<unknown> = Promise.resolve()

  private constructor(private low: Low<Stored>) {}

  /** Opens the file; a damaged one is refused rather than written over. */
  static async open(path: string): Promise<Bindings> {
    const low = new Low<Stored>(new DurableFile(path), { last: 0, bindings: [], requests: [] })
    await low.read()
    return new Bindings(low)
  }

  find(of: Account): Binding | undefined {
    return this.low.data.bindings.find((each) => isSame(each, of))
  }

  /** Those waiting, oldest first. */
  requests(): BindingRequest[] {
    return this.low.data.requests
  }

  /** Asks to be `name` of `unit`; an earlier request of the same account is replaced. */
  request({ platform, userId, card }: Account, unit: string, name: string) {
    return this.change((data): [Stored, BindingRequest] => {
      const no = data.last + 1
      const request = { no, account: { platform, userId, card }, unit, name, at: now() }
      const others = data.requests.filter((each) => !isSame(each.account, request.account))
      return [{ ...data, last: no, requests: [...others, request] }, request]
    })
  }

  /** Binds the account of a request. Undefined when there is no such request. */
  confirm(no: number): Promise<BindingRequest | undefined> {
    return this.settle(no, (data, { account: { platform, userId }, unit, name }) => [
      ...data.bindings.filter((each) => !isSame(each, { platform, userId })),
      { platform, userId, unit, name },
    ])
  }

  /** Drops a request. Undefined when there is no such request. */
  reject(no: number): Promise<BindingRequest | undefined> {
    return this.settle(no, (data) => data.bindings)
  }

  private settle(no: number, bind: (data: Stored, request: BindingRequest) => Binding[]) {
    return this.change((data): [Stored, BindingRequest | undefined] => {
      const request = data.requests.find((each) => each.no === no)
      if (!request) return [data, undefined]
      const requests = data.requests.filter((each) => each !== request)
      return [{ ...data, bindings: bind(data, request), requests }, request]
    })
  }

  /** One change after another; memory follows the disk, never the other way round. */
  private change<T>(next: (data: Stored) => [Stored, T]): Promise<T> {
    const turn = this.queue.then(async () => {
      const [data, result] = next(this.low.data)
      if (data === this.low.data) return result
      await this.low.adapter.write(data)
      this.low.data = data
      return result
    })
    this.queue = turn.catch(() => undefined)
    return turn
  }
}
