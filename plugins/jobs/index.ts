import { resolve } from 'node:path'
import { Context, Schema, Service } from 'koishi'
import { Diary } from './diary'
import { Schedule } from './schedule'
import type { Job, Occurrence, Upcoming } from './types'

export type * from './types'

declare module 'koishi' {
  interface Context {
    jobs: JobsService
  }
}

/** Milliseconds between two looks at the clock: one that is set is noticed so soon. */
const PAUSE = 1000

/** 日程: runs what is to be done at a time, over restarts and clocks that are set. */
class JobsService extends Service {
  private diary!: Diary
  private schedule!: Schedule

  constructor(
    ctx: Context,
    public override config: JobsService.Config,
  ) {
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

  /** The next occurrences of all jobs, the earliest first, of the next 400 days. */
  upcoming(count: number): Upcoming[] {
    return this.schedule.upcoming(count)
  }

  protected override async start() {
    const logger = this.ctx.logger('jobs')
    const path = resolve(this.ctx.baseDir, this.config.data, 'jobs.jsonl')
    this.diary = await Diary.open(path, (message) => logger.warn(message))
    this.schedule = new Schedule(this.diary, logger)
    this.ctx.setInterval(() => this.schedule.tick(), PAUSE)
  }
}

namespace JobsService {
  export interface Config {
    data: string
  }

  export const Config: Schema<Config> = Schema.object({
    data: Schema.string().default('data/run').description('机器人写数据的文件夹。'),
  })
}

export default JobsService
