/** One of the times that a job is to run. */
export interface Occurrence {
  /** Says which it is, for ever and of its own: `weekly:2021-W12:last-call`. */
  key: string
  /** Not before this moment, and soon after it: within the minute. */
  at: Date
  /** From this moment on it is of no use any more. */
  until: Date
}

/** @typeParam T what is planned, with all that its run needs to know. */
export interface Job<T extends Occurrence = Occurrence> {
  /** Of its own, for ever: what was done is recorded under it. */
  name: string
  /**
   * The occurrences whose `at` is from `from` to `to`, both included; others are passed over. Asked
   * every minute, about that minute: to be quick, and to say the same of the same time.
   */
  plan(from: Date, to: Date): T[]
  /**
   * Runs an occurrence, as it was planned before the runs that came first. One that rejects is run
   * again, later and later, until it is of no use. So is one during which the process died: what it
   * sends must carry the key, to be sent once.
   */
  run(occurrence: T): Promise<void>
}

/** `skipped`: of no use any more when the bot came to it; `failed`: tried until then. */
export type Outcome = 'done' | 'skipped' | 'failed'

/** What became of an occurrence. */
export interface Settled extends Occurrence {
  outcome: Outcome
}
