import type { Pauses } from './driver'

/** How long parcels, and the account itself, rest after failures. By the monotonic clock. */
export class Rests {
  private until = new Map<string, number>()
  /** Failures since the last success. */
  private failures = new Map<string, number>()

  constructor(private pauses: () => Pauses) {}

  /** Milliseconds still to rest. */
  left(key: string): number {
    return Math.max(0, (this.until.get(key) ?? 0) - performance.now())
  }

  rest(key: string, milliseconds: number): void {
    this.until.set(key, performance.now() + milliseconds)
  }

  /** Ends a rest; the next failure is paused after for as long as ever. */
  release(key: string): void {
    this.until.delete(key)
  }

  /** Each pause is twice as long as the one before. */
  failed(key: string): void {
    const count = this.failures.get(key) ?? 0
    this.failures.set(key, count + 1)
    const { first, longest } = this.pauses()
    this.rest(key, Math.min(first * 2 ** count, longest))
  }

  succeeded(...keys: string[]): void {
    for (const key of keys) this.failures.delete(key)
  }
}
