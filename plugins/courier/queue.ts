import { type Account, accountId } from './account'
import { Carrier, type Outcome } from './carrier'
import type { Outbox } from './outbox'
import { Pace } from './pace'
import { isOver, type Parcel } from './parcel'
import { Rests } from './rests'

export interface Timing {
  /** Least and most milliseconds between anything sent and the next push. */
  gap: [number, number]
  /** Milliseconds until what may have arrived can be seen. */
  settle: number
  /** Milliseconds until the next try; doubled with each. */
  retry: number
}

/** How often what happens elsewhere is looked at: a line that is back, quiet hours that are over. */
const pollInterval = 1000

const longestPause = 300_000

/** Sends an account's parcels one after the other. */
export class Queue {
  private pace = new Pace()
  private rests: Rests
  private isOpen = true
  private wakeUp = () => {}
  private carrier: Carrier
  private working: Promise<void>

  /** @param id the account as Koishi names it, e.g. `onebot:10001` */
  constructor(
    private id: string,
    private outbox: Outbox,
    private account: Account,
    private timing: Timing,
  ) {
    this.rests = new Rests(() => {
      return account.driver()?.pauses ?? { first: timing.retry, longest: longestPause }
    })
    this.carrier = new Carrier(outbox, account)
    // Whoever stopped us may have stopped us just now.
    for (const { key, state } of this.parcels())
      if (state === 'sending') this.rests.rest(key, timing.settle)
    this.working = this.work()
  }

  /** Something was added; where the account was held, one more try costs nothing. */
  wake(): void {
    this.rests.release(this.id)
    this.wakeUp()
  }

  /** Something is sent by the account: the next push keeps its distance. */
  noteSend(): void {
    this.pace.noteSend(this.account.driver()?.gap ?? this.timing.gap)
  }

  /** Resolves when what is under way has ended. */
  close(): Promise<void> {
    this.isOpen = false
    this.wakeUp()
    return this.working
  }

  private parcels(): Parcel[] {
    return this.outbox.open.filter(({ to }) => accountId(to) === this.id)
  }

  private async work(): Promise<void> {
    while (this.isOpen) {
      const parcel = this.next()
      if (parcel) this.heed(parcel, await this.carrier.step(parcel))
      else await this.pause()
    }
  }

  private next(): Parcel | undefined {
    const rested = this.parcels().filter(({ key }) => this.rests.left(key) === 0)
    const [urgent, others] = [true, false].map((is) => rested.filter((it) => it.isUrgent === is))
    // Asked once: a wait that ends between two parcels would let the later one go first.
    const [isUrgentFree, isFree] = [true, false].map((is) => this.isFree(is))
    return (
      urgent.find((parcel) => this.canServe(parcel, isUrgentFree)) ??
      others.find((parcel) => this.canServe(parcel, isFree))
    )
  }

  private isFree(isUrgent: boolean): boolean {
    const wait = this.pace.wait(this.account.driver()?.perMinute, isUrgent)
    return wait === 0 && this.rests.left(this.id) === 0
  }

  private canServe(parcel: Parcel, isFree: boolean): boolean {
    const { account } = this
    if (parcel.state === 'gave-up' || isOver(parcel)) return true
    if (!account.isOnline()) return false
    if (parcel.state === 'sending') return true
    if (account.isBehind()) return false
    if (account.isQuiet() && !parcel.isUrgent) return false
    return isFree
  }

  /** Until there may be something to do. */
  private async pause(): Promise<void> {
    const parcels = this.parcels()
    const rests = [...parcels.map(({ key }) => key), this.id].map((key) => this.rests.left(key))
    const wait = Math.min(
      pollInterval,
      ...[...rests, this.pace.wait()].filter((milliseconds) => milliseconds > 0),
    )
    await new Promise<void>((resolve) => {
      const timer = parcels.length ? setTimeout(resolve, Math.ceil(wait)) : undefined
      this.wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  private heed({ key }: Parcel, outcome: Outcome): void {
    if (outcome === 'progress') this.rests.succeeded(key, this.id)
    if (outcome === 'try-again') this.rests.failed(key)
    if (outcome === 'hold-account') this.rests.failed(this.id)
    if (outcome === 'look-up') this.rests.rest(key, this.timing.settle)
  }
}
