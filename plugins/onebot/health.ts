import type { Call } from './protocol'

/** Unanswered checks in a row after which a connection counts as dead. */
const mostUnanswered = 3

/** Milliseconds to wait for an answer about the state. */
const timeout = 10_000

/** Knows whether QQ itself is on line: Koishi's adapter shows ONLINE even after QQ was kicked. */
export class Health {
  isOnline = true
  private unanswered = 0

  /**
   * @param changed QQ went off line, or came back
   * @param unresponsive there is a connection, but nobody answers
   */
  constructor(
    private call: Call,
    private changed: (isOnline: boolean) => void,
    private unresponsive: () => void,
  ) {}

  /** Takes note of what heartbeats, notices and our own checks say. */
  report(isOnline: boolean): void {
    if (isOnline === this.isOnline) return
    this.isOnline = isOnline
    this.changed(isOnline)
  }

  async check(): Promise<void> {
    try {
      const status = await this.call('get_status', {}, timeout)
      this.unanswered = 0
      this.report(status?.online !== false)
    } catch (error) {
      const isAnswer = (error as { retcode?: number }).retcode !== undefined
      this.unanswered = isAnswer ? 0 : this.unanswered + 1
      if (this.unanswered < mostUnanswered) return
      this.unanswered = 0
      this.unresponsive()
    }
  }
}
