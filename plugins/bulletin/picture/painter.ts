import { resolve } from 'node:path'
import { toBuffer, WorkerPool, type WorkerPoolOptions } from '../../workers'
import type { DrawingTask } from './worker'

/**
 * Draws in a worker thread, one task after the other. The worker starts with the first task and
 * leaves after a while without any: its fonts take more memory than the bot.
 */
export class Painter {
  private pool?: WorkerPool<DrawingTask, Uint8Array[]>
  private options: WorkerPoolOptions

  constructor(options: Partial<WorkerPoolOptions> = {}) {
    const file = resolve(__dirname, 'worker.ts')
    this.options = { file, limit: 20_000, idle: 120_000, ...options }
  }

  /** PNGs of a task; rejects, saying why in Chinese, when they cannot be drawn. */
  async draw(task: DrawingTask): Promise<Buffer[]> {
    this.pool ??= new WorkerPool(this.options)
    try {
      return (await this.pool.run(task)).map(toBuffer)
    } catch (error) {
      throw new Error(`[score] 图片没有画成：${(error as Error).message}`, { cause: error })
    }
  }

  /** Lets the worker go; a task it is at is not finished, the next starts another. */
  async close(): Promise<void> {
    const { pool } = this
    this.pool = undefined
    await pool?.close()
  }
}
