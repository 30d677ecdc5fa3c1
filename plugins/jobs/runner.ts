import type { Diary } from './diary'
import type { Lane } from './lane'
import { rewind, triage } from './triage'
import type { Job, Occurrence } from './types'

/** What is told to whoever runs the bot. */
export type Log = Record<'info' | 'warn' | 'error', (message: string) => void>

/** Runs what is due of a job, and keeps what became of it. */
export class Runner {
  constructor(
    private diary: Diary,
    private log: Log,
  ) {}

  /** One look at a time; those that come meanwhile are one more after it. */
  async look(lane: Lane) {
    lane.isWaiting = true
    if (lane.isBusy) return
    lane.isBusy = true
    while (lane.isWaiting) {
      lane.isWaiting = false
      await this.runDue(lane)
    }
    lane.isBusy = false
  }

  private async runDue(lane: Lane) {
    const { job } = lane
    if (!job) return
    try {
      const now = new Date()
      await this.rewind(lane, now)
      const { due, missed } = triage(job.plan(lane.since, now), lane.past, lane.since, now)
      await this.giveUp(lane, missed)
      lane.since = due[0]?.at ?? now
      for (const occurrence of due) await this.run(lane, job, occurrence)
    } catch (error) {
      this.log.error(`${lane.name} 的日程排不出来：${describe(error)}`)
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
