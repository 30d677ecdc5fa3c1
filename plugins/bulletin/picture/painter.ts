import { once } from 'node:events'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Answer, Job } from './worker'

export interface PainterOptions {
  /** Milliseconds a picture may take; the first waits for the fonts. */
  limit?: number
  /** Milliseconds without a picture after which the worker and its fonts are let go. */
  idle?: number
}

/** Loads the worker the way the bot itself is loaded. */
const SCRIPT = [
  resolve(__dirname, '../../../scripts/register.cjs'),
  resolve(__dirname, 'worker.ts'),
]
  .map((path) => `require(${JSON.stringify(path)})`)
  .join('\n')

/** No limit of memory: one makes V8 collect so often that a picture takes a quarter longer. */
function start(): Worker {
  const worker = new Worker(SCRIPT, { eval: true, execArgv: [] })
  // Without a listener a worker's error would end the bot; `ask` and `exit` tell of it.
  worker.on('error', () => {})
  return worker
}

/** Gives the worker one job and waits for its answer; rejects when it ends without one. */
async function ask(worker: Worker, job: Job, limit: number): Promise<Answer> {
  const isDone = new AbortController()
  const signal = AbortSignal.any([isDone.signal, AbortSignal.timeout(limit)])
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
    worker.postMessage(job)
    const left = once(worker, 'exit', { signal }).then(([code]) => {
      throw new Error(`线程已退出（${code}）`)
    })
    const [answer] = await Promise.race([once(worker, 'message', { signal }), left])
    return answer
  } catch (error) {
    throw signal.aborted ? new Error(`${limit}毫秒内没有画完`, { cause: error }) : error
  } finally {
    isDone.abort()
  }
}

/**
 * Draws in a worker thread, one job after the other. The worker starts with the first job, stays
 * for the next, and leaves after a while without any: its fonts take more memory than the bot.
 */
export class Painter {
  private worker?: Worker
  private last: Promise<unknown> = Promise.resolve()
  private leaving?: NodeJS.Timeout

  constructor(private options: PainterOptions = {}) {}

  /** PNGs of a job; rejects, saying why in Chinese, when they cannot be drawn. */
  draw(job: Job): Promise<Buffer[]> {
    const drawn = this.last.then(() => this.work(job))
    this.last = drawn.catch(() => {})
    return drawn
  }

  /** Lets the worker go; a job it is at is not finished, the next starts another. */
  async close(): Promise<void> {
    clearTimeout(this.leaving)
    const { worker } = this
    this.worker = undefined
    await worker?.terminate()
  }

  private async work(job: Job): Promise<Buffer[]> {
    clearTimeout(this.leaving)
    const worker = (this.worker ??= start())
    worker.ref()
    const answer = await ask(worker, job, this.options.limit ?? 20_000).catch(async (error) => {
      if (this.worker === worker) this.worker = undefined
      await worker.terminate()
      return { error: String(error.message) }
    })
    if (this.worker === worker) this.rest(worker)
    if ('error' in answer) throw new Error(`[score] 图片没有画成：${answer.error}`)
    return answer.pictures.map(({ buffer, byteOffset, length }) =>
      Buffer.from(buffer, byteOffset, length),
    )
  }

  /** At rest it keeps neither the process alive nor, after a while, the memory. */
  private rest(worker: Worker): void {
    worker.unref()
    this.leaving = setTimeout(() => void this.close(), this.options.idle ?? 120_000).unref()
  }
}
