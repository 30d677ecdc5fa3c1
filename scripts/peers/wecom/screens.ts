import { randomUUID } from 'node:crypto'
import type { Message, Sent, Shown } from './types'

const minute = 60_000

/** What people see of the bot. */
export class Screens {
  /** Everything the bot said, oldest first, as it stands now. */
  readonly sent: Sent[] = []
  private watchers = new Set<() => void>()

  constructor(
    private isGroup: (conversation: string) => boolean,
    private now: () => number,
  ) {}

  /** Something appears in a conversation. */
  show(conversation: string, shown: Shown & Pick<Sent, 'via'>): void {
    const where = this.isGroup(conversation) ? { group: conversation } : { user: conversation }
    const common = { id: randomUUID(), conversation, ...where, at: this.now() }
    this.sent.push({ ...common, ats: [], text: '', images: [], ...shown })
    this.wake()
  }

  /** What was said becomes something else. */
  change(sent: Sent, changed: Partial<Sent>): void {
    Object.assign(sent, changed)
    this.wake()
  }

  /** What is to be seen in a conversation, oldest first. */
  in(conversation: string): Sent[] {
    return this.sent.filter((sent) => sent.conversation === conversation)
  }

  /** How much the bot said in a conversation within each minute, by its begin in milliseconds. */
  perMinute(conversation: string): Map<number, number> {
    const counts = new Map<number, number>()
    for (const { at } of this.in(conversation)) {
      const begin = at - (at % minute)
      counts.set(begin, (counts.get(begin) ?? 0) + 1)
    }
    return counts
  }

  /** The first message or file of the bot that fits, past or to come; none after `timeout` ms. */
  wait(fits: (sent: Sent) => boolean, timeout = 10_000): Promise<Sent | undefined> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        this.watchers.delete(look)
        resolve(this.sent.find(fits))
      }
      const timer = setTimeout(end, timeout)
      const look = () => this.sent.some(fits) && end()
      this.watchers.add(look)
      look()
    })
  }

  /** The bot's answer to a message, when it is complete. */
  waitReply({ msgid }: Pick<Message, 'msgid'>, timeout?: number): Promise<Sent | undefined> {
    return this.wait(
      ({ quote, stream }) => quote === msgid && stream?.isFinished !== false,
      timeout,
    )
  }

  /** Whoever waits learns of it after the bot has had its answer. */
  private wake(): void {
    setTimeout(() => this.watchers.forEach((look) => look()), 10)
  }
}
