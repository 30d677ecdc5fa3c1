import type { Worker } from 'node:worker_threads'
import { runTask, startWorker, WorkerFailure, type WorkerOptions } from './thread'

export interface WorkerPoolOptions extends WorkerOptions {
  /** Workers at most; one by default. */
  size?: number
  /** Milliseconds a task may take before its worker is ended; loading the worker is not counted. */
  limit?: number
  /** Milliseconds without a task after which the workers are let go; for ever by default. */
  idle?: number
}

interface Waiting {
  task: unknown
  resolve(value: unknown): void
  reject(error: Error): void
}

/**
 * Runs tasks in worker threads, first come, first served; each worker does one at a time. Workers
 * start when there is something to do. While idle they do not keep the process alive.
 */
export class WorkerPool<Task, Value> {
  private waiting: Waiting[] = []
  private idle: Worker[] = []
  private workers = new Set<Worker>()
  private starting = 0
  private leaving?: NodeJS.Timeout
  private hasSpare = false
  private isClosed = false

  constructor(private options: WorkerPoolOptions) {}

  /** From now on one worker is kept ready ahead of the next task. */
  warm(): void {
    this.hasSpare = true
    this.next()
  }

  /**
   * Runs a task. Rejects with the error of the task itself (its `message` and `code`), or with a
   * WorkerFailure.
   */
  run(task: Task): Promise<Value> {
    return new Promise<unknown>((resolve, reject) => {
      this.waiting.push({ task, resolve, reject })
      this.next()
    }) as Promise<Value>
  }

  /** Ends all workers. Tasks at work, waiting or still to come are rejected as `closed`. */
  async close(): Promise<void> {
    this.isClosed = true
    clearTimeout(this.leaving)
    this.next()
    await Promise.all([...this.workers].map((worker) => worker.terminate()))
  }

  private next(): void {
    if (this.isClosed) {
      for (const { reject } of this.waiting.splice(0)) reject(closed())
      return
    }
    while (this.waiting.length && this.idle.length) {
      void this.work(this.idle.shift()!, this.waiting.shift()!)
    }
    const wanted = this.waiting.length + (this.hasSpare && !this.idle.length ? 1 : 0)
    const { size = 1 } = this.options
    while (this.starting < wanted && this.workers.size < size) this.start()
  }

  private start(): void {
    const worker = startWorker(this.options)
    this.workers.add(worker)
    this.starting++
    const settle = () => {
      this.starting--
      worker.off('exit', fail)
    }
    const fail = () => {
      settle()
      // Whatever keeps workers from starting must not make others start for ever.
      this.hasSpare = false
      this.waiting.shift()?.reject(new WorkerFailure('crash', '线程没有启动'))
      this.next()
    }
    worker.on('exit', () => this.forget(worker)).on('exit', fail)
    worker.once('message', () => {
      settle()
      this.rest(worker)
    })
  }

  private forget(worker: Worker): void {
    this.workers.delete(worker)
    this.idle = this.idle.filter((other) => other !== worker)
  }

  private rest(worker: Worker): void {
    worker.unref()
    this.idle.push(worker)
    const { idle } = this.options
    clearTimeout(this.leaving)
    if (idle !== undefined) this.leaving = setTimeout(() => this.dismiss(), idle).unref()
    this.next()
  }

  private dismiss(): void {
    for (const worker of this.idle) {
      this.forget(worker)
      void worker.terminate()
    }
  }

  private async work(worker: Worker, { task, resolve, reject }: Waiting): Promise<void> {
    worker.ref()
    try {
      const answer = await runTask(worker, task, this.options.limit)
      this.rest(worker)
      if ('value' in answer) resolve(answer.value)
      else reject(Object.assign(new Error(answer.error), { code: answer.code }))
    } catch (error) {
      this.forget(worker)
      void worker.terminate()
      reject(this.isClosed ? closed() : (error as WorkerFailure))
      this.next()
    }
  }
}

function closed(): WorkerFailure {
  return new WorkerFailure('closed', '已停止')
}
