import { resolve } from 'node:path'
import { toBuffer, WorkerPool, type WorkerPoolOptions } from '../../workers'
import type { Element } from './element'
import type { BoardPicture, UnitPicture } from './types'
import type { DrawingTask } from './worker'

export { box, type Element, text } from './element'
export { COLOURS } from './look'
export { page } from './page'
export type { BoardPicture, Span, UnitPicture } from './types'

/** Its worker leaves after a while without a task: its fonts take more memory than the bot. */
export function openPainter(options: Partial<WorkerPoolOptions> = {}) {
  const file = resolve(__dirname, 'worker.ts')
  return new WorkerPool<DrawingTask, Uint8Array[]>({
    file,
    limit: 20_000,
    idle: 120_000,
    ...options,
  })
}

let painter: ReturnType<typeof openPainter> | undefined

/** PNGs of a task; rejects, saying why in Chinese, when they cannot be drawn. */
export async function draw(task: DrawingTask, pool = (painter ??= openPainter())) {
  try {
    return (await pool.run(task)).map(toBuffer)
  } catch (error) {
    throw new Error(`[score] 图片没有画成：${(error as Error).message}`, { cause: error })
  }
}

/** 积分榜 as PNGs 1080 pixels wide: one, or two of the same length when there are many rows. */
export function drawBoard(board: BoardPicture): Promise<Buffer[]> {
  return draw({ board })
}

/** One unit's year as a PNG 1080 pixels wide. */
export async function drawUnit(unit: UnitPicture): Promise<Buffer> {
  return (await draw({ unit }))[0]
}

/** A page laid out by whoever asks, as a PNG 1080 pixels wide. */
export async function drawPage(element: Element): Promise<Buffer> {
  return (await draw({ page: element }))[0]
}

/** Lets go of what drawing keeps in memory until the next picture. */
export async function closePainter(): Promise<void> {
  const pool = painter
  painter = undefined
  await pool?.close()
}
