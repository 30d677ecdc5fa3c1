import type { EntryOf } from '../ledger'
import { addDays, endOfDay } from '../calendar'
import type { Register } from './register'
import { isItsOwn, type Reason, reasonOf } from './smtp'

export type Manuscript = EntryOf<'submitted'>

/** What the postman works with. */
export interface Office {
  register: Register
  /** Whether it is accepted now: what was withdrawn or returned is not sent. */
  stands(manuscript: Manuscript): boolean
  /** Resolves when the mail server has taken it. */
  send(manuscript: Manuscript): Promise<void>
  /** Tells that some wait longer than they should. Resolves when that is on disk. */
  tellStuck(manuscripts: Manuscript[], reason: Reason): Promise<void>
  /** Tells that some are not tried any more; no reason when none was tried. */
  tellLate(manuscripts: Manuscript[], reason?: Reason): Promise<void>
  warn(message: string): void
  /** Days after the one of acceptance, until whose end is tried. */
  days: number
  /** Milliseconds between two tries, each time twice as long, at most half an hour. */
  retry: number
}

const HOUR = 3600_000
const LONGEST = HOUR / 2

/**
 * Sends what waits, one after another, the oldest first. A letter that the server took when the
 * process died before that was noted goes twice, with the same Message-ID.
 */
export class Postman {
  private waiting = new Map<string, Manuscript>()
  private round?: Promise<void>
  private isAsked = false
  private isClosed = false
  private failures = 0
  private reason?: Reason
  private timer?: NodeJS.Timeout

  constructor(private office: Office) {}

  /** Takes a manuscript on, unless it was settled before. */
  take(manuscript: Manuscript) {
    const { id } = manuscript
    if (!this.office.register.isSettled(id)) this.waiting.set(id, manuscript)
  }

  /** What is not settled, the oldest first. */
  get open(): Manuscript[] {
    return [...this.waiting.values()]
  }

  /** Looks at once at what waits. */
  wake() {
    if (this.isClosed || !this.waiting.size) return
    clearTimeout(this.timer)
    this.isAsked = true
    this.round ??= this.work().finally(() => (this.round = undefined))
  }

  /** Ends with the letter under way. */
  async close() {
    this.isClosed = true
    clearTimeout(this.timer)
    await this.round
    await this.office.register.close()
  }

  private async work() {
    while (this.isAsked && !this.isClosed) {
      this.isAsked = false
      try {
        await this.giveUp()
        this.reason = await this.sendAll()
        this.failures = this.reason ? this.failures + 1 : 0
        await this.tellStuck()
      } catch (error) {
        this.failures++
        this.office.warn(`没有转发成，稍后再试：${error}`)
      }
    }
    if (!this.failures || this.isClosed) return
    const pause = Math.min(this.office.retry * 2 ** (this.failures - 1), LONGEST)
    this.timer = setTimeout(() => this.wake(), pause)
  }

  /** Those of one day are given up together, so that the editors hear of them once. */
  private async giveUp() {
    const { register, stands, days } = this.office
    const end = ({ at }: Manuscript) => endOfDay(addDays(at.slice(0, 10), days))
    const over = this.open.filter((each) => end(each).getTime() <= Date.now())
    const late = over.filter(stands)
    if (late.length) await this.office.tellLate(late, this.reason)
    for (const each of over) {
      await register.settle(each, stands(each) ? 'gave-up' : 'dropped')
      this.waiting.delete(each.id)
    }
  }

  /** Gives why the last that failed did. */
  private async sendAll(): Promise<Reason | undefined> {
    let reason: Reason | undefined
    for (const each of this.open.filter(this.office.stands)) {
      if (this.isClosed) break
      const failed = await this.sendOne(each)
      reason = failed ?? reason
      if (failed && !isItsOwn(failed)) break
    }
    return reason
  }

  private async sendOne(manuscript: Manuscript): Promise<Reason | undefined> {
    const { register, send, warn } = this.office
    try {
      await send(manuscript)
    } catch (error) {
      warn(`${manuscript.payload.file.name} 没有发出，稍后再试：${error}`)
      return reasonOf(error)
    }
    await register.settle(manuscript, 'sent')
    this.waiting.delete(manuscript.id)
  }

  private async tellStuck() {
    const before = Date.now() - HOUR
    const stuck = this.open.filter((each) => this.office.stands(each))
    const isLong = stuck.some(({ at }) => Date.parse(at) < before)
    if (this.reason && isLong) await this.office.tellStuck(stuck, this.reason)
  }
}
