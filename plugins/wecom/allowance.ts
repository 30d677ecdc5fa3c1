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

  /** Resolves when one more may be sent there. */
  async take(conversation: string): Promise<void> {
    const now = performance.now()
    const longest = this.limits.at(-1)!.span
    const turns = (this.turns.get(conversation) ?? []).filter((at) => at > now - longest)
    const free = this.limits.map(({ span, most }) => (turns.at(-most) ?? -Infinity) + span)
    const turn = Math.max(now, ...free)
    this.turns.set(conversation, [...turns, turn])
    if (turn > now) await new Promise((resolve) => setTimeout(resolve, turn - now))
  }
}
