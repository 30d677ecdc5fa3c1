import { readFile } from 'node:fs/promises'
import type { Context } from 'koishi'
import { addDays, endOfDay, today } from '../calendar'
import type { Renewal } from '../courier'
import type { Entry } from '../ledger'
import type { Column } from '../policy'
import { tellGivenUp, tellWaiting } from './editors'
import { letterOf, subjectOf } from './letter'
import {
  columnOf,
  isAccepted,
  isManuscript,
  type Manuscript,
  manuscriptsIn,
  predecessors,
} from './manuscripts'
import type { Reason } from './smtp'

const HOUR = 3600_000

function keyOf({ id }: Manuscript): string {
  return `mail:${id}`
}

/** 转发: accepted manuscripts of the columns the regulation names, on their way to the office. */
export class Forwarding {
  /** Why letters could not be sent, by the key of their push. */
  private reasons = new Map<string, Reason>()

  /**
   * @param sender the mailbox letters come from
   * @param days after the one of acceptance, until whose end is tried
   */
  constructor(
    private ctx: Context,
    private sender: string,
    private days: number,
  ) {}

  /** Puts the manuscripts among these entries into the outbox, each once. */
  async forward(entries: readonly Entry[]): Promise<void> {
    for (const manuscript of manuscriptsIn(this.ctx, entries)) {
      const column = columnOf(this.ctx, manuscript)
      const isNew = [undefined, 'dropped'].includes(this.fate(manuscript))
      if (column && isNew) await this.push(manuscript, column)
    }
  }

  /** A change of the ledger may have made accepted again what was dropped. */
  async forwardDropped(): Promise<void> {
    await this.forward(this.accepted().filter((each) => this.fate(each) === 'dropped'))
  }

  /** What the letter of a push says by now; nothing when the manuscript was taken back meanwhile. */
  renew(key: string): Renewal | undefined {
    const manuscript = this.manuscriptOf(key)
    const column = manuscript && columnOf(this.ctx, manuscript)
    if (column && isAccepted(this.ctx, manuscript)) return this.letter(manuscript, column)
    return manuscript && {}
  }

  /** Tells the editors when letters wait for longer than they should. */
  failed = async (key: string, reason: Reason): Promise<void> => {
    this.reasons.set(key, reason)
    const waiting = this.accepted().filter((each) => this.fate(each) === 'queued')
    const isLong = waiting.some(({ at }) => Date.parse(at) < Date.now() - HOUR)
    if (isLong) await tellWaiting(this.ctx, waiting.length, reason)
  }

  /** Tells the editors what will not be sent any more. Those of one day are over at once. */
  async tellGivenUp(key: string): Promise<void> {
    const day = this.manuscriptOf(key)?.at.slice(0, 10)
    if (!day) return
    const late = this.accepted(day).filter((each) => {
      const isOpen = ['queued', 'gave-up'].includes(this.fate(each) ?? '')
      return isOpen && each.at.startsWith(day)
    })
    // Each of them is given up by itself: the first speaks for all.
    if (!late.length || keyOf(late[0]) !== key) return
    const reasons = late.map((each) => this.reasons.get(keyOf(each)))
    await tellGivenUp(this.ctx, day, late, reasons.find(Boolean))
  }

  private async push(manuscript: Manuscript, column: Column): Promise<void> {
    const { name, sha256 } = manuscript.payload.file
    const bytes = await readFile(this.ctx.storage.files.path(sha256)).catch(() => undefined)
    if (!bytes) return tellGivenUp(this.ctx, manuscript.id, [manuscript], 'file')
    await this.ctx.courier.push({
      ...this.letter(manuscript, column),
      key: keyOf(manuscript),
      file: { name, bytes },
      until: endOfDay(addDays(manuscript.at.slice(0, 10), this.days)),
      // A letter wakes nobody.
      isUrgent: true,
    })
  }

  private letter(manuscript: Manuscript, column: Column) {
    const { mail } = this.ctx.policy.at().office
    const to = { platform: 'mail', selfId: this.sender, channelId: mail! }
    return { ...letterOf(manuscript, column, this.replacedBy(manuscript)), to }
  }

  /** Receipts of what the office was sent and that stands no more, of the same subject or origin. */
  private replacedBy(manuscript: Manuscript): string[] {
    const earlier = predecessors(this.ctx, manuscript)
    const subject = subjectOf(manuscript)
    const sent = this.ctx.ledger.entries.filter(isManuscript).filter((each) => {
      if (each.unit !== manuscript.unit || this.fate(each) !== 'delivered') return false
      return subjectOf(each) === subject || earlier.includes(each.payload.receipt)
    })
    const replaced = sent.filter((each) => !isAccepted(this.ctx, each))
    return replaced.map(({ payload }) => payload.receipt)
  }

  private manuscriptOf(key: string): Manuscript | undefined {
    return this.ctx.ledger.entries.filter(isManuscript).findLast((each) => keyOf(each) === key)
  }

  private fate(manuscript: Manuscript) {
    return this.ctx.courier.fate(keyOf(manuscript))
  }

  /** Manuscripts accepted on the day or later; by default those whose letters may still be sent. */
  private accepted(since = addDays(today(), -this.days)): Manuscript[] {
    const manuscripts = this.ctx.ledger.entries.filter(isManuscript)
    return manuscripts.filter((each) => each.at >= since && isAccepted(this.ctx, each))
  }
}
