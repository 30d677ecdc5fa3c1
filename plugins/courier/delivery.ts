import type { Outbox } from './outbox'
import type { Account } from './carrier'
import { Queue, type Timing } from './queue'
import type { Address, Push } from './types'

export function accountId({ platform, selfId }: Address): string {
  return `${platform}:${selfId}`
}

/** A queue an account. */
export class Delivery {
  private queues = new Map<string, Queue>()
  private isStarted = false

  constructor(
    private outbox: Outbox,
    private accountOf: (to: Address) => Account,
    private timing: Timing,
  ) {}

  /** From now on things are sent, those that an earlier run left first. */
  start(): void {
    this.isStarted = true
    for (const { to } of this.outbox.open) this.queueOf(to)
  }

  /** Resolves when it is on disk. */
  async push(push: Push, length?: number): Promise<void> {
    await this.outbox.add(push, length)
    if (this.isStarted) this.queueOf(push.to).wake()
  }

  /** Something was sent besides pushes; they keep their distance. */
  note(id: string): void {
    this.queues.get(id)?.pace.note()
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
