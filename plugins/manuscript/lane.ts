import { Worker } from 'node:worker_threads'
import type { Answer, Job } from './worker'

/** How a job ended: answered by its worker, or ended by the lane. */
export type Outcome = Answer | { failure: 'timeout' | 'memory' | 'crash'; detail: string }

export interface LaneOptions {
  /** Source of the workers. */
  script: string
  /** Workers at most. */
  size: number
  /** Milliseconds a job may take, a worker's start included. */
  limit: number
  /** Whether workers stay when there is nothing to do, and dead ones are replaced at once. */
  keep: boolean
}

/** MB of heap a worker may use; buffers are outside it and capped by the limits of reading. */
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 }

/** Answer of a lane that was closed meanwhile: the file is not to blame. */
const CLOSED: Outcome = { error: '[manuscript] 已停止' }

interface Waiting {
  job: Job
  settle(outcome: Outcome): void
}

/** Jobs that wait for the same workers, first come, first served; each worker does one at a time. */
export class Lane {
  private waiting: Waiting[] = []
  private idle: Worker[] = []
  private workers = new Set<Worker>()
  private closed = false

  constructor(private options: LaneOptions) {}

  /** Starts a worker ahead of the first job. */
  warm(): void {
    if (!this.workers.size && !this.closed) this.idle.push(this.start())
  }

  run(job: Job): Promise<Outcome> {
    return new Promise((settle) => {
      if (this.closed) return settle(CLOSED)
      this.waiting.push({ job, settle })
      this.next()
    })
  }

  async close(): Promise<void> {
    this.closed = true
    for (const { settle } of this.waiting.splice(0)) settle(CLOSED)
    await Promise.all([...this.workers].map((worker) => worker.terminate()))
  }

  private start(): Worker {
    const worker = new Worker(this.options.script, {
      eval: true,
      execArgv: [],
      resourceLimits: MEMORY,
    })
    // An idle worker must not keep the process alive.
    worker.unref()
    // Without a listener a worker's error would end the bot; what it means is told by `finish`.
    worker.on('error', () => {})
    worker.on('exit', () => this.forget(worker))
    this.workers.add(worker)
    return worker
  }

  private forget(worker: Worker): void {
    this.workers.delete(worker)
    this.idle = this.idle.filter((other) => other !== worker)
  }

  private next(): void {
    if (this.closed || !this.waiting.length) return
    if (!this.idle.length && this.workers.size < this.options.size) this.idle.push(this.start())
    const worker = this.idle.shift()
    if (!worker) return
    const { job, settle } = this.waiting.shift()!
    void this.work(worker, job).then(settle)
  }

  private async work(worker: Worker, job: Job): Promise<Outcome> {
    worker.ref()
    const outcome = await this.finish(worker, job)
    const { keep } = this.options
    if ('failure' in outcome || (!keep && !this.waiting.length)) {
      this.forget(worker)
      void worker.terminate()
      if (keep) this.warm()
    } else {
      worker.unref()
      this.idle.push(worker)
    }
    this.next()
    return outcome
  }

  private finish(worker: Worker, job: Job): Promise<Outcome> {
    return new Promise((resolve) => {
      const end = (outcome: Outcome): void => {
        clearTimeout(timer)
        worker.off('message', end).off('error', fail).off('exit', leave)
        resolve(outcome)
      }
      const fail = (error: NodeJS.ErrnoException): void => {
        const failure = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash'
        end({ failure, detail: error.message })
      }
      const leave = (code: number): void => {
        end(this.closed ? CLOSED : { failure: 'crash', detail: `exit code ${code}` })
      }
      const timer = setTimeout(() => {
        end({ failure: 'timeout', detail: `over ${this.options.limit} ms` })
      }, this.options.limit)
      worker.on('message', end).on('error', fail).on('exit', leave)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
      worker.postMessage(job)
    })
  }
}
