import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { accountId, Delivery } from './delivery'
import { Outbox } from './outbox'
import type { Parcel } from './parcel'
import type { Timing } from './queue'
import type { Account } from './carrier'
import type { Address, Blame, GiveUp, Part, Push, Renewal } from './types'

export const group: Address = { platform: 'onebot', selfId: '1', channelId: '100', guildId: '100' }

const timing: Timing = { gap: [0, 1], settle: 5, retry: 5 }

/** A folder of its own for one test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'courier-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

export function push(key: string, rest: Partial<Push> = {}): Push {
  return { key, to: group, until: new Date(Date.now() + 60_000), content: key, ...rest }
}

/** How a part reads: text, picture and file. */
export function read({ content, image, file }: Part): string {
  return [content, image && `图${image}`, file && `${file.name}${file.bytes}`]
    .filter(Boolean)
    .join('+')
}

type Mishap = 'cut before' | 'cut after' | 'refused'

/** A platform in memory, on which the next sends go as `mishaps` says. */
export class Network implements Account {
  sent: { id: string; at: number; part: Part }[] = []
  mishaps: (Mishap | undefined)[] = []
  told: [Parcel['key'], GiveUp][] = []
  isThere = true
  isStranger = false
  quiet = false
  perMinute?: number
  canFind: boolean | 'later' = true
  renewals = new Map<string, Renewal>()
  /** Awaited at each step. */
  step = async () => {}
  /** Hears of everything that is sent. */
  sending = () => {}

  get said(): string[] {
    return this.sent.map(({ part }) => read(part))
  }

  isOnline = () => this.isThere
  renew = async ({ key }: Parcel) => this.renewals.get(key)
  isQuiet = () => this.quiet
  warn = () => {}

  driver = () => ({
    perMinute: this.perMinute,
    reaches: async () => !this.isStranger,
    blame: (error: unknown) => (error as { cause: Blame }).cause,
    find: this.canFind ? this.find : undefined,
  })

  send = async (_to: Address, part: Part): Promise<string[]> => {
    await this.step()
    this.sending()
    const mishap = this.mishaps.shift()
    if (mishap === 'refused') throw new Error(mishap, { cause: mishap })
    if (mishap === 'cut before') throw new Error(mishap, { cause: 'doubtful' })
    const id = String(this.sent.length + 1)
    this.sent.push({ id, at: Date.now(), part })
    await this.step()
    if (mishap === 'cut after') throw new Error(mishap, { cause: 'doubtful' })
    return part.file ? [] : [id]
  }

  tell = async ({ key, reason }: Parcel): Promise<void> => {
    await this.step()
    this.told.push([key, reason!])
  }

  private find = async (_to: Address, part: Part, since: Date): Promise<string[]> => {
    await this.step()
    if (this.canFind === 'later') throw new Error('now')
    const like = this.sent.filter((it) => read(it.part) === read(part) && it.at >= since.getTime())
    return like.map(({ id }) => id)
  }
}

/** A courier on a folder, as after a start. */
export async function open(
  path: string,
  network: Network,
  { length, ...times }: Partial<Timing> & { length?: number } = {},
) {
  const outbox = await Outbox.open(path, () => {})
  const delivery = new Delivery(outbox, () => network, { ...timing, ...times })
  network.sending = () => delivery.note(accountId(group))
  delivery.start()
  return {
    outbox,
    fate: (key: string) => outbox.fate(key),
    push: (each: Push) => delivery.push(each, length),
    close: () => delivery.close(),
  }
}
