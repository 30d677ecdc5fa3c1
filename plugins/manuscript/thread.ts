import { Worker } from 'node:worker_threads'
import type { Answer, Job, Manner } from './worker'

/** Why there is neither value nor error: left to a patient worker, or ended from outside. */
export type Failure = 'heavy' | 'timeout' | 'memory' | 'crash'

/** How a job ended. */
export type Outcome = Answer | { failure: Failure; detail: string }

/** MB of heap a worker may use; buffers are outside it and capped by the limits of reading. */
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 }

/** Starts a worker thread that works in a `manner`; it sends one message when it is ready for jobs. */
export function startThread(script: string, manner: Manner): Worker {
  const worker = new Worker(script, {
    eval: true,
    execArgv: [],
    resourceLimits: MEMORY,
    workerData: manner,
  })
  // Without a listener a worker's error would end the bot; `runJob` and `exit` tell of it.
  worker.on('error', () => {})
  return worker
}

/** Gives a worker that is ready one job and waits for its answer, `limit` milliseconds at most. */
export function runJob(worker: Worker, job: Job, limit: number): Promise<Outcome> {
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
    const leave = (code: number): void => end({ failure: 'crash', detail: `exit code ${code}` })
    const timer = setTimeout(() => end({ failure: 'timeout', detail: `over ${limit} ms` }), limit)
    worker.on('message', end).on('error', fail).on('exit', leave)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
    worker.postMessage(job)
  })
}
