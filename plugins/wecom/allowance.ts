/** Milliseconds, and how many messages may be sent in them. */
export interface Limit {
  span: number
  most: number
}

/** How much may be said, answers and pushes together; WeCom's clock and ours may differ by a second. */
export class Allowance {
  /** When something was sent or may be, by `performance.now()`, of each conversation. */
  private turns = new Map<string, number[]>()

  /** @param limits shortest span first */
  constructor(private limits: Limit[]) {}

  /**
   * Resolves when one more may be sent there.
   * @param kept the part that is left to others: answers need not wait for pushes
   */
  async take(conversation: string, kept = 0): Promise<void> {
    const wait = this.waitFor(conversation, kept)
    // An answer takes its turn now; what leaves some to others asks again.
    if (!kept || wait <= 0) this.note(conversation, performance.now() + Math.max(0, wait))
    if (wait <= 0) return
    await new Promise((resolve) => setTimeout(resolve, wait))
    if (kept) await this.take(conversation, kept)
  }

  /** Milliseconds. */
  private waitFor(conversation: string, kept: number): number {
    const turns = this.turns.get(conversation) ?? []
    const free = this.limits.map(({ span, most }) => {
      const own = Math.ceil(most * (1 - kept))
      return (turns.at(-own) ?? -Infinity) + span
    })
    return Math.max(...free) - performance.now()
  }

  private note(conversation: string, turn: number): void {
    const since = performance.now() - this.limits.at(-1)!.span
    const turns = (this.turns.get(conversation) ?? []).filter((at) => at > since)
    this.turns.set(conversation, [...turns, turn])
  }
}
