const minute = 60_000

/** How soon after others a push of an account may be sent. By the monotonic clock: the system's may be set. */
export class Pace {
  private freeAt = 0
  /** Sends of the last minute. */
  private sends: number[] = []

  /**
   * Something is being sent.
   * @param gap least and most milliseconds until the next push
   */
  noteSend([least, most]: readonly [number, number]): void {
    const now = performance.now()
    this.freeAt = now + least + Math.random() * (most - least)
    this.sends = [...this.sends.filter((at) => at > now - minute), now]
  }

  /** Milliseconds until the next push; one that is urgent keeps only to how many a minute there may be. */
  wait(perMinute = Infinity, isUrgent = false): number {
    const now = performance.now()
    const oldest = this.sends.at(-perMinute)
    const full = oldest === undefined ? 0 : oldest + minute
    return Math.max(0, isUrgent ? 0 : this.freeAt - now, full - now)
  }
}
