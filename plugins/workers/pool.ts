import { once } from 'node:events'
import { resolve } from 'node:path'
import { type ResourceLimits, Worker } from 'node:worker_threads'
import type { Answer } from './answer'

export interface WorkerPoolOptions {
  /** Path of the worker's file, which calls `answerTasks`. */
  file: string
  /** Workers at most; one by default. */
  size?: number
  /** Milliseconds a task may take before its worker is ended; loading the worker is not counted. */
  limit?: number
  /** Milliseconds without a task after which a worker is let go; for ever by default. */
  idle?: number
  /** None by default: V8 collects oftener under a limit. */
  resourceLimits?: ResourceLimits
}

/** Why a task got no answer: its worker was ended, ended by itself, or the pool was closed. */
export class WorkerFailure extends Error {
  constructor(
    readonly kind: 'timeout' | 'memory' | 'crash' | 'closed',
    message: string,
  ) {
    super(message)
  }
}

/** Room for one worker, which starts with a task when there is none. */
interface Slot {
  worker?: Worker
  leaving?: NodeJS.Timeout
}

/** Loads the worker the way the bot itself is loaded. */
const REGISTER = resolve(__dirname, '../../scripts/register.cjs')

/** Waits for a worker's next message, `limit` milliseconds at most; without it the worker is lost. */
async function nextMessage(worker: Worker, limit?: number): Promise<unknown> {
  const settled = new AbortController()
  const { signal } = settled
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    const fail = () => reject(new WorkerFailure('timeout', `${limit}毫秒内没有完成`))
    if (limit !== undefined) timer = setTimeout(fail, limit)
  })
  const exit = once(worker, 'exit', { signal }).then(([code]) => {
    throw new WorkerFailure('crash', `线程已退出（${code}）`)
  })
  const message = once(worker, 'message', { signal }).then(([first]) => first)
  try {
    return await Promise.race([message, exit, timeout])
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (error instanceof WorkerFailure) throw error
    throw new WorkerFailure(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash', message)
  } finally {
    clearTimeout(timer)
    settled.abort()
  }
}

/**
 * Runs tasks in worker threads, first come, first served; each worker does one at a time. While
 * idle they do not keep the process alive.
 */
export class WorkerPool<Task, Value> {
  private slots: Slot[]
  private free: Slot[]
  private waiting: ((slot: Slot) => void)[] = []
  private isClosed = false

  constructor(private options: WorkerPoolOptions) {
    this.slots = Array.from({ length: options.size ?? 1 }, () => ({}))
    this.free = [...this.slots]
  }

  /**
   * Runs a task. Rejects with the error of the task itself (its `message` and `code`), or with a
   * WorkerFailure.
   */
  async run(task: Task, limit = this.options.limit): Promise<Value> {
    const slot =
      this.free.pop() ?? (await new Promise<Slot>((resolve) => this.waiting.push(resolve)))
    try {
      const answer = await this.ask(slot, task, limit)
      if ('value' in answer) return answer.value as Value
      throw Object.assign(new Error(answer.error), { code: answer.code })
    } finally {
      this.release(slot)
    }
  }

  /** Ends all workers. Tasks at work, waiting or still to come are rejected as `closed`. */
  async close(): Promise<void> {
    this.isClosed = true
    await Promise.all(this.slots.map(({ worker }) => worker?.terminate()))
  }

  private async ask(slot: Slot, task: Task, limit: number | undefined): Promise<Answer> {
    clearTimeout(slot.leaving)
    try {
      if (this.isClosed) throw new Error('closed')
      const worker = slot.worker ?? (await this.start(slot))
      worker.ref()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
      worker.postMessage(task)
      return (await nextMessage(worker, limit)) as Answer
    } catch (error) {
      this.dismiss(slot)
      throw this.isClosed ? new WorkerFailure('closed', '已停止') : error
    }
  }

  /** A worker's first message says that it is ready for tasks. */
  private async start(slot: Slot): Promise<Worker> {
    const { file, resourceLimits } = this.options
    const script = [REGISTER, file].map((path) => `require(${JSON.stringify(path)})`).join('\n')
    const worker = new Worker(script, { eval: true, execArgv: [], resourceLimits })
    slot.worker = worker
    // Without a listener a worker's error would end the bot.
    worker.on('error', () => {})
    worker.on('exit', () => {
      if (slot.worker === worker) slot.worker = undefined
    })
    await nextMessage(worker)
    return worker
  }

  private release(slot: Slot): void {
    const next = this.waiting.shift()
    if (next) return next(slot)
    this.free.push(slot)
    const { idle } = this.options
    slot.worker?.unref()
    if (idle !== undefined) slot.leaving = setTimeout(() => this.dismiss(slot), idle).unref()
  }

  private dismiss(slot: Slot): void {
    void slot.worker?.terminate()
    slot.worker = undefined
  }
}
