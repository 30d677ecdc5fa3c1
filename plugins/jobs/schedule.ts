import type { Diary } from './diary'
import { Lane } from './lane'
import { type Log, Runner } from './runner'
import type { Job } from './types'

/** Runs jobs at their times: each occurrence once, and none when it is of no use any more. */
export class Schedule {
  private lanes = new Map<string, Lane>()
  private runner: Runner
  private minute?: number

  constructor(
    private diary: Diary,
    log: Log,
  ) {
    this.runner = new Runner(diary, log)
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
    const looks = [...this.lanes.values()].map((lane) => this.runner.look(lane))
    await Promise.all([this.diary.write([]), ...looks])
  }

  private begin(name: string): Lane {
    const lane = new Lane(name, new Date())
    this.lanes.set(name, lane)
    void this.diary.write([lane.note()])
    return lane
  }
}
