import { type Account, Carrier } from './carrier'
import type { Outbox } from './outbox'
import { Pace } from './pace'
import { isOver, type Parcel } from './parcel'

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

/** Sends an account's parcels one after the other. */
export class Queue {
  readonly pace: Pace
  /** Until when parcels rest, by a clock that is never set. */
  private rests = new Map<string, number>()
  /** Failures since something was achieved. */
  private failures = new Map<string, number>()
  private isOpen = true
  private wakeUp = () => {}
  private carrier: Carrier
  private working: Promise<void>

  /** @param sid the account as Koishi names it, e.g. `onebot:10001` */
  constructor(
    private sid: string,
    private outbox: Outbox,
    private account: Account,
    private timing: Timing,
  ) {
    this.pace = new Pace(timing.gap)
    this.carrier = new Carrier(outbox, account)
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
    // Asked once: a wait that ends between two parcels would let the later one go first.
    const isFree = this.pace.wait(this.account.driver()?.perMinute) === 0
    return [...urgent, ...others].find((parcel) => this.canServe(parcel, isFree))
  }

  private canServe(parcel: Parcel, isFree: boolean): boolean {
    const { account } = this
    if (parcel.state === 'gave-up' || isOver(parcel)) return true
    if (!account.isOnline()) return false
    if (parcel.state === 'sending') return true
    if (account.isQuiet() && !parcel.isUrgent) return false
    return isFree
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
    const outcome = await this.carrier.step(parcel)
    if (outcome === 'moved') this.failures.delete(parcel.key)
    if (outcome === 'again') this.backOff(parcel)
    if (outcome === 'wait') this.rest(parcel, this.timing.settle)
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
