import type { Outbox } from './outbox'
import { Pace } from './pace'
import { arrive, begin, fail, type Parcel } from './parcel'
import type { Blame, Driver, GiveUp, Part } from './types'

/** The account on a platform through which a queue sends. */
export interface Account {
  driver(): Pick<Driver, 'perMinute' | 'blame' | 'find'> | undefined
  isOnline(): boolean
  isQuiet(): boolean
  /** Gives ids of messages. */
  send(to: Parcel['to'], part: Part): Promise<string[]>
  /** Tells others; they may hear of the same parcel again. */
  tell(parcel: Parcel): Promise<void>
  warn(message: string): void
}

export interface Timing {
  /** Least and most milliseconds between anything sent and the next push. */
  gap: [number, number]
  /** Milliseconds until what may have arrived can be seen. */
  settle: number
  /** Milliseconds until the next try; doubled with each. */
  retry: number
}

/** A second, and five minutes. */
const glance = 1000
const longest = 300_000

/** For the log. */
const words: Record<Blame | GiveUp, string> = {
  refused: '被拒绝',
  doubtful: '不知是否送达',
  unreachable: '对方收不到私聊',
  late: '已过时限',
  undecided: '无法确认是否送达',
}

const isOver = ({ until }: Parcel) => Date.now() >= until

/** Sends an account's parcels one after the other. */
export class Queue {
  readonly pace: Pace
  /** Until when parcels rest, by a clock that is never set. */
  private rests = new Map<string, number>()
  /** Rests since something was achieved. */
  private failures = new Map<string, number>()
  private isOpen = true
  private wakeUp = () => {}
  private working: Promise<void>

  /** @param sid the account as Koishi names it, e.g. `onebot:10001` */
  constructor(
    private sid: string,
    private outbox: Outbox,
    private account: Account,
    private timing: Timing,
  ) {
    this.pace = new Pace(timing.gap)
    // Whoever stopped us may have stopped us just now.
    for (const parcel of this.parcels())
      if (parcel.state === 'sending') this.rest(parcel, timing.settle)
    this.working = this.work()
  }

  wake(): void {
    this.wakeUp()
  }

  /** Resolves when what is under way has ended. */
  close(): Promise<void> {
    this.isOpen = false
    this.wake()
    return this.working
  }

  private parcels(): Parcel[] {
    return this.outbox.open.filter(({ to }) => `${to.platform}:${to.selfId}` === this.sid)
  }

  private async work(): Promise<void> {
    while (this.isOpen) {
      const parcel = this.next()
      if (parcel) await this.serve(parcel)
      else await this.pause()
    }
  }

  private next(): Parcel | undefined {
    const now = performance.now()
    const rested = this.parcels().filter(({ key }) => (this.rests.get(key) ?? 0) <= now)
    const [urgent, others] = [true, false].map((is) => rested.filter((it) => it.isUrgent === is))
    return [...urgent, ...others].find((parcel) => this.canServe(parcel))
  }

  private canServe(parcel: Parcel): boolean {
    const { account } = this
    if (parcel.state === 'gave-up' || isOver(parcel)) return true
    if (!account.isOnline()) return false
    if (parcel.state === 'sending') return true
    if (account.isQuiet() && !parcel.isUrgent) return false
    return this.pace.wait(account.driver()?.perMinute) === 0
  }

  /** Until there may be something to do. What happens elsewhere is looked at every second. */
  private async pause(): Promise<void> {
    const rests = this.parcels().map(({ key }) => this.rests.get(key) ?? 0)
    const waits = [...rests.map((at) => at - performance.now()), this.pace.wait()]
    const wait = Math.min(glance, ...waits.filter((wait) => wait > 0))
    await new Promise<void>((resolve) => {
      const timer = rests.length ? setTimeout(resolve, Math.ceil(wait)) : undefined
      this.wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  private async serve(parcel: Parcel): Promise<void> {
    try {
      if (parcel.state === 'gave-up') await this.tell(parcel)
      else if (parcel.state === 'sending') await this.lookUp(parcel)
      else if (isOver(parcel)) await this.giveUp(parcel, 'late')
      else await this.send(parcel)
    } catch (error) {
      this.account.warn(`推送 ${parcel.key} 这次没有办成，稍后再试：${error}`)
      this.backOff(parcel)
    }
  }

  private async send(parcel: Parcel): Promise<void> {
    const part = await this.outbox.part(parcel)
    await this.outbox.note(parcel, begin(parcel))
    const sent = await this.account.send(parcel.to, part).catch((error: Error) => error)
    if (sent instanceof Error) await this.failed(parcel, sent)
    else await this.arrived(parcel, sent)
  }

  private async arrived(parcel: Parcel, ids: string[]): Promise<void> {
    await this.outbox.note(parcel, arrive(parcel, ids))
    this.failures.delete(parcel.key)
  }

  private async failed(parcel: Parcel, error: Error): Promise<void> {
    const { key, to, tries } = parcel
    const blame: Blame = (await this.account.driver()?.blame?.(error, to)) ?? 'doubtful'
    this.account.warn(`推送 ${key} 没有发成，${words[blame]}：${error.message}`)
    if (blame === 'unreachable') return this.giveUp(parcel, blame)
    if (blame === 'doubtful') return this.rest(parcel, this.timing.settle)
    await this.outbox.note(parcel, fail({ ...parcel, tries: tries + 1 }))
    this.backOff(parcel)
  }

  /** What may have arrived is sent again only when it is seen not to have. */
  private async lookUp(parcel: Parcel): Promise<void> {
    const driver = this.account.driver()
    if (!driver?.find) return this.giveUp(parcel, 'undecided')
    const { key, to, since } = parcel
    try {
      const found = await driver.find(to, await this.outbox.part(parcel), new Date(since))
      const id = found.find((id) => !this.outbox.claims(id))
      if (id !== undefined) return await this.arrived(parcel, [id])
      await this.outbox.note(parcel, fail(parcel))
      this.backOff(parcel)
    } catch (error) {
      if (isOver(parcel)) return this.giveUp(parcel, 'undecided')
      this.account.warn(`推送 ${key} 可能已送达，暂时查不到：${error}`)
      this.backOff(parcel)
    }
  }

  private async giveUp(parcel: Parcel, reason: GiveUp): Promise<void> {
    this.account.warn(`推送 ${parcel.key} 放弃：${words[reason]}`)
    await this.outbox.note(parcel, { state: 'gave-up', reason })
  }

  private async tell(parcel: Parcel): Promise<void> {
    await this.account.tell(parcel)
    await this.outbox.note(parcel, { isTold: true })
  }

  /** Each rest is twice as long as the one before. */
  private backOff(parcel: Parcel): void {
    const count = this.failures.get(parcel.key) ?? 0
    this.failures.set(parcel.key, count + 1)
    this.rest(parcel, this.timing.retry * 2 ** count)
  }

  private rest({ key }: Parcel, wait: number): void {
    this.rests.set(key, performance.now() + Math.min(wait, longest))
  }
}
