import { Refusal, tooOften } from './refusal'

const minute = 60_000
const hour = 60 * minute

/** How much may happen within a minute and an hour. */
export class Quota {
  private times = new Map<string, number[]>()

  constructor(
    private now: () => number,
    private perMinute: number,
    private perHour = Infinity,
  ) {}

  /** Counts once more. Throws 45009, uncounted, when that is too often. */
  take(key: string): void {
    const now = this.now()
    const latest = (this.times.get(key) ?? []).filter((time) => time > now - hour)
    const inMinute = latest.filter((time) => time > now - minute).length
    if (inMinute >= this.perMinute || latest.length >= this.perHour)
      throw new Refusal(45009, tooOften)
    this.times.set(key, [...latest, now])
  }
}
