import { type Account, accountId } from './account'
import type { Outbox } from './outbox'
import { Queue, type Timing } from './queue'
import type { Address } from './types'

/** One queue for each account. */
export class Delivery {
  private queues = new Map<string, Queue>()
  private isStarted = false

  constructor(
    private outbox: Outbox,
    private accountOf: (to: Address) => Account,
    private timing: Timing,
  ) {}

  /** Begins to send, with what an earlier run left. */
  start(): void {
    this.isStarted = true
    for (const { to } of this.outbox.open) this.queueOf(to)
  }

  /** There is something new for this account. */
  wake(to: Address): void {
    if (this.isStarted) this.queueOf(to).wake()
  }

  /** Something else is sent by the account: pushes keep their distance from it. */
  noteSend(id: string): void {
    this.queues.get(id)?.noteSend()
  }

  /** Resolves when what is under way has ended. */
  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()))
    await this.outbox.close()
  }

  private queueOf(to: Address): Queue {
    const id = accountId(to)
    const queue = this.queues.get(id) ?? new Queue(id, this.outbox, this.accountOf(to), this.timing)
    this.queues.set(id, queue)
    return queue
  }
}
