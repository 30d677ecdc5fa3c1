import { once } from 'node:events'
import { resolve } from 'node:path'
import { type ResourceLimits, Worker } from 'node:worker_threads'

export interface WorkerOptions {
  /** Path of the worker's file, which calls `answerTasks`. */
  file: string
  /** None by default: V8 collects oftener under a limit. */
  resourceLimits?: ResourceLimits
  /** Whether everything else goes first; on Linux only. */
  isBackground?: boolean
}

/** What a worker answers; `code` is the system's, when it refused something. */
export type Answer = { value: unknown } | { error: string; code?: string }

/** Why a task got no answer: its worker was ended, ended by itself, or the pool was closed. */
export class WorkerFailure extends Error {
  constructor(
    readonly kind: 'timeout' | 'memory' | 'crash' | 'closed',
    message: string,
  ) {
    super(message)
  }
}

/** Loads the worker the way the bot itself is loaded. */
const REGISTER = resolve(__dirname, '../../scripts/register.cjs')

/** Starts a worker. Its first message says that it is ready for tasks. */
export function startWorker({ file, resourceLimits, isBackground }: WorkerOptions): Worker {
  const script = [REGISTER, file].map((path) => `require(${JSON.stringify(path)})`).join('\n')
  const workerData = { isBackground }
  const worker = new Worker(script, { eval: true, execArgv: [], resourceLimits, workerData })
  // Without a listener a worker's error would end the bot.
  worker.on('error', () => {})
  return worker
}

function toFailure(error: NodeJS.ErrnoException): WorkerFailure {
  if (error instanceof WorkerFailure) return error
  const kind = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash'
  return new WorkerFailure(kind, error.message)
}

/**
 * Gives a ready worker one task and waits for its answer, `limit` milliseconds at most. Rejects with
 * a WorkerFailure; the worker is of no use then.
 */
export async function runTask(worker: Worker, task: unknown, limit?: number): Promise<Answer> {
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
  const answer = once(worker, 'message', { signal }).then(([message]) => message as Answer)
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
    worker.postMessage(task)
    return await Promise.race([answer, exit, timeout])
  } catch (error) {
    throw toFailure(error as NodeJS.ErrnoException)
  } finally {
    clearTimeout(timer)
    settled.abort()
  }
}
