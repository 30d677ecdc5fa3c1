import { join } from 'node:path'
import { Context, Service } from 'koishi'
import { Diary } from './diary'
import { Schedule } from './schedule'
import type { Job, Occurrence } from './types'

export type * from './types'

declare module 'koishi' {
  interface Context {
    jobs: JobsService
  }
}

/** Milliseconds between two looks at the clock: one that is set is noticed so soon. */
const PAUSE = 250

/** 日程: runs what is to be done at a time, over restarts and clocks that are set. */
class JobsService extends Service {
  static inject = ['storage']

  private diary!: Diary
  private schedule!: Schedule

  constructor(ctx: Context) {
    super(ctx, 'jobs')
    // What was done and is not yet noted would be done again.
    ctx.on('exit', () => this.diary?.write([]))
  }

  /**
   * Runs a job at its times for as long as the calling plugin lives, or until the function given
   * back is called. Throws when there is one of that name.
   */
  add<T extends Occurrence>(job: Job<T>): () => void {
    return this.ctx.effect(() => this.schedule.add(job))
  }

  protected override async start() {
    const logger = this.ctx.logger('jobs')
    const { folder, closing } = this.ctx.storage
    const path = join(folder, 'jobs.jsonl')
    const diary = await Diary.open(path, (message) => logger.warn(message))
    this.ctx.on('dispose', () => void closing.push(diary.close()))
    this.diary = diary
    this.schedule = new Schedule(diary, logger)
    this.ctx.setInterval(() => this.schedule.tick(), PAUSE)
  }
}

export default JobsService
