import type { Diary } from './diary'
import { Lane } from './lane'
import { rewind, triage } from './triage'
import type { Job, Occurrence, Upcoming } from './types'

/** What is told to whoever runs the bot. */
export interface Log {
  info(message: string): void
  warn(message: string): void
  error(message: string): void
}

const DAY = 24 * 3600_000

/** Days ahead that are looked at in turn for what is to come. */
const AHEAD = [7, 60, 400]

/** Runs jobs at their times: each occurrence once, and none when it is of no use any more. */
export class Schedule {
  private lanes = new Map<string, Lane>()
  private minute?: number

  constructor(
    private diary: Diary,
    private log: Log,
  ) {
    for (const note of diary.notes) {
      const lane = this.lanes.get(note.job) ?? new Lane(note.job, note.since)
      lane.recall(note)
      this.lanes.set(note.job, lane)
    }
  }

  /**
   * Takes a job on, until the function given back is called. What it plans before the moment that
   * it was first taken on is none of ours. Throws when there is one of that name.
   */
  add(job: Job): () => void {
    const lane = this.lanes.get(job.name) ?? this.begin(job.name)
    if (lane.job) throw new Error(`[jobs] 名为 ${job.name} 的日程已经有了`)
    lane.job = job
    this.minute = undefined
    return () => {
      lane.job = undefined
    }
  }

  /** To be called often, so that a clock that is set is noticed; looks once a minute. */
  async tick(): Promise<void> {
    const minute = Math.floor(Date.now() / 60_000)
    if (minute === this.minute) return
    this.minute = minute
    const looks = [...this.lanes.values()].map((lane) => this.look(lane))
    await Promise.all([this.diary.write([]), ...looks])
  }

  /** The next occurrences of all jobs, the earliest first, of the next 400 days. */
  upcoming(count: number): Upcoming[] {
    const now = Date.now()
    const ahead = (days: number) => this.planned(new Date(now), new Date(now + days * DAY))
    const enough = AHEAD.find((days) => ahead(days).length >= count) ?? AHEAD.at(-1)!
    return ahead(enough).slice(0, count)
  }

  private planned(from: Date, to: Date): Upcoming[] {
    return [...this.lanes.values()]
      .flatMap(({ name, job, past }) =>
        (job?.plan(from, to) ?? [])
          .filter(({ key, at }) => at > from && at <= to && past.get(key)?.outcome !== 'done')
          .map(({ key, at, until }) => ({ job: name, key, at, until })),
      )
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())
  }

  private begin(name: string): Lane {
    const lane = new Lane(name, new Date())
    this.lanes.set(name, lane)
    void this.diary.write([lane.note()])
    return lane
  }

  private async look(lane: Lane) {
    const { job } = lane
    if (!job || lane.isBusy) return
    lane.isBusy = true
    try {
      const now = new Date()
      await this.rewind(lane, now)
      const { due, missed } = triage(job.plan(lane.since, now), lane.past, lane.since, now)
      await this.giveUp(lane, missed)
      lane.since = due[0]?.at ?? now
      for (const occurrence of due) await this.run(lane, job, occurrence)
    } catch (error) {
      this.log.error(`${lane.name} 的日程排不出来：${describe(error)}`)
    } finally {
      lane.isBusy = false
    }
  }

  private async rewind(lane: Lane, now: Date) {
    const since = rewind(lane.since, lane.past, now)
    if (since.getTime() === lane.since.getTime()) return
    lane.since = since
    await this.diary.write([lane.note()])
  }

  private async giveUp(lane: Lane, missed: Occurrence[]) {
    const failed = missed.filter((each) => lane.hasTried(each))
    const skipped = missed.filter((each) => !lane.hasTried(each))
    if (failed.length > 0) this.log.error(`试到过时仍没有做成，不再试：${keys(failed)}`)
    if (skipped.length > 0) this.log.warn(`已经过时，不再补做：${keys(skipped)}`)
    await this.diary.write([
      ...failed.map((each) => lane.settle(each, 'failed')),
      ...skipped.map((each) => lane.settle(each, 'skipped')),
    ])
  }

  private async run(lane: Lane, job: Job, occurrence: Occurrence) {
    // The occurrences before it may have taken long.
    const isUseful = lane.job === job && new Date() < occurrence.until
    if (!isUseful || lane.rests(occurrence)) return
    try {
      await job.run(occurrence)
    } catch (error) {
      const count = lane.fail(occurrence)
      this.log.warn(`${occurrence.key} 第${count}次没有做成，稍后再试：${describe(error)}`)
      return
    }
    this.log.info(`已做：${occurrence.key}`)
    await this.diary.write([lane.settle(occurrence, 'done')])
  }
}

function keys(occurrences: Occurrence[]): string {
  return occurrences.map(({ key }) => key).join('、')
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
