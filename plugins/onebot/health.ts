import type { Call } from './wire'

interface Patient {
  call: Call
  /** QQ went off line, or came back. */
  changed(isOnline: boolean): void
  /** The line is open, but nobody answers. */
  dead(): void
}

/** Unanswered questions in a row after which a line counts as dead. */
const patience = 3

/** Milliseconds to wait for an answer about the state. */
const timeout = 10_000

/** Knows whether QQ itself is on line: Koishi's adapter shows ONLINE even after QQ was kicked. */
export class Health {
  isOnline = true
  private unanswered = 0

  constructor(private patient: Patient) {}

  /** Heartbeats, notices and our own questions say it. */
  tell(isOnline: boolean): void {
    if (isOnline === this.isOnline) return
    this.isOnline = isOnline
    this.patient.changed(isOnline)
  }

  async check(): Promise<void> {
    try {
      const status = await this.patient.call('get_status', {}, timeout)
      this.unanswered = 0
      this.tell(status?.online !== false)
    } catch (error) {
      const isAnswer = (error as { retcode?: number }).retcode !== undefined
      this.unanswered = isAnswer ? 0 : this.unanswered + 1
      if (this.unanswered < patience) return
      this.unanswered = 0
      this.patient.dead()
    }
  }
}
