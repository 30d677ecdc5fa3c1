/** Gathers what comes while the last batch is under way, and handles it together. */
export class Batches<T> {
  private waiting: T[] = []
  private working?: Promise<void>

  /** `handle` must not reject: it answers each of the batch itself. */
  constructor(private handle: (batch: T[]) => Promise<void>) {}

  add(item: T) {
    this.waiting.push(item)
    this.working ??= this.work()
  }

  /** Resolves when nothing waits. */
  async drain() {
    await this.working
  }

  private async work() {
    // Those who come in this same moment join.
    await Promise.resolve()
    while (this.waiting.length > 0) await this.handle(this.waiting.splice(0))
    this.working = undefined
  }
}
