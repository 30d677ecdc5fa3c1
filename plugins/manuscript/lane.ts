import type { Worker } from 'node:worker_threads'
import { runJob, startThread, type Outcome } from './thread'
import type { Job, Manner } from './worker'

export interface LaneOptions extends Manner {
  /** Source of the workers; one sends a message when it is ready, then an answer for each job. */
  script: string
  /** Workers at most. */
  size: number
  /** Milliseconds a job may take. */
  limit: number
}

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
  private starting = 0
  private closed = false

  constructor(private options: LaneOptions) {}

  /** Starts a worker ahead of the first job. */
  warm(): void {
    if (!this.workers.size && !this.closed) this.start()
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

  private start(): void {
    const worker = startThread(this.options.script, this.options)
    this.workers.add(worker)
    this.starting++
    let isReady = false
    worker.once('message', () => {
      isReady = true
      this.starting--
      this.rest(worker)
    })
    worker.on('exit', () => {
      this.forget(worker)
      if (isReady) return
      this.starting--
      // Whatever keeps workers from starting must not make others start for ever.
      this.waiting.shift()?.settle({ failure: 'crash', detail: 'worker did not start' })
      this.next()
    })
  }

  private forget(worker: Worker): void {
    this.workers.delete(worker)
    this.idle = this.idle.filter((other) => other !== worker)
  }

  /** Leaves a worker for the next job; meanwhile it does not keep the process alive. */
  private rest(worker: Worker): void {
    worker.unref()
    this.idle.push(worker)
    this.next()
  }

  private next(): void {
    if (this.closed) return
    while (this.waiting.length && this.idle.length) {
      void this.work(this.idle.shift()!, this.waiting.shift()!)
    }
    while (this.waiting.length > this.starting && this.hasRoom()) this.start()
  }

  private hasRoom(): boolean {
    return this.workers.size < this.options.size
  }

  private async work(worker: Worker, { job, settle }: Waiting): Promise<void> {
    worker.ref()
    // The next job shall find somebody free.
    if (!this.idle.length && !this.starting && this.hasRoom()) this.start()
    const outcome = await runJob(worker, job, this.options.limit)
    const isDead = 'failure' in outcome && outcome.failure !== 'heavy'
    settle(isDead && this.closed ? CLOSED : outcome)
    if (!isDead) return this.rest(worker)
    this.forget(worker)
    void worker.terminate()
    this.warm()
    this.next()
  }
}
