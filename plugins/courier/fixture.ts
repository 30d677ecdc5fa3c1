import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Account, accountId } from './account'
import { Delivery } from './delivery'
import type { Blame, Pauses } from './driver'
import { Outbox } from './outbox'
import type { Parcel } from './parcel'
import type { Timing } from './queue'
import type { Address, GiveUp, Part, Push, Renewal } from './types'

export const group: Address = { platform: 'onebot', selfId: '1', channelId: '100', guildId: '100' }

const timing: Timing = { gap: [0, 1], settle: 5, retry: 5 }

/** A folder of its own for one test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'courier-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

export function push(key: string, rest: Partial<Push> = {}): Push {
  const until = new Date(Date.now() + 60_000)
  return { key, to: group, until, content: key, ...rest } as Push
}

/** How a part reads: text, picture and file. */
export function read({ content, image, file }: Part): string {
  return [content, image && `图${image}`, file && `${file.name}${file.bytes}`]
    .filter(Boolean)
    .join('+')
}

type Mishap = 'cut before' | 'cut after' | 'refused' | 'unavailable'

/** A platform in memory, on which the next sends go as `mishaps` says. */
export class Network implements Account {
  sent: { id: string; at: number; part: Part }[] = []
  mishaps: (Mishap | undefined)[] = []
  told: [Parcel['key'], GiveUp][] = []
  isThere = true
  isStranger = false
  quiet = false
  behind = false
  perMinute?: number
  enclosesFiles = false
  pauses?: Pauses
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
  isBehind = () => this.behind
  warn = () => {}

  driver = () => ({
    perMinute: this.perMinute,
    enclosesFiles: this.enclosesFiles,
    pauses: this.pauses,
    reaches: async () => !this.isStranger,
    blame: (error: unknown) => (error as { cause: Blame }).cause,
    find: this.canFind ? this.find : undefined,
  })

  send = async (_to: Address, part: Part): Promise<string[]> => {
    await this.step()
    this.sending()
    const mishap = this.mishaps.shift()
    if (mishap === 'refused' || mishap === 'unavailable') throw new Error(mishap, { cause: mishap })
    if (mishap === 'cut before') throw new Error(mishap, { cause: 'doubtful' })
    const id = String(this.sent.length + 1)
    this.sent.push({ id, at: Date.now(), part })
    await this.step()
    if (mishap === 'cut after') throw new Error(mishap, { cause: 'doubtful' })
    return part.file ? [] : [id]
  }

  announceGivenUp = async ({ key, reason }: Parcel): Promise<void> => {
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
  network.sending = () => delivery.noteSend(accountId(group))
  delivery.start()
  return {
    outbox,
    fate: (key: string) => outbox.fate(key),
    push: async (each: Push) => {
      await outbox.add(each, { length, enclosesFiles: network.enclosesFiles })
      delivery.wake(each.to)
    },
    close: () => delivery.close(),
  }
}
