import { parentPort } from 'node:worker_threads'
import { boardPages } from './board'
import type { Element } from './element'
import usual from './labels.zh-CN.yml'
import { paint } from './paint'
import type { BoardPicture, UnitPicture } from './types'
import { unitPage } from './unit'

/** What the worker can be asked to draw. */
export type Job = { board: BoardPicture } | { unit: UnitPicture }

/** What it answers: PNGs, or why there are none. */
export type Answer = { pictures: Uint8Array[] } | { error: string }

/** A job as pages, with the usual words unless it brings its own. */
function pagesOf(job: Job): Element[] {
  if ('unit' in job) return [unitPage({ ...job.unit, labels: job.unit.labels ?? usual })]
  return boardPages({ ...job.board, labels: job.board.labels ?? usual })
}

async function draw(job: Job): Promise<Answer> {
  try {
    return { pictures: await paint(pagesOf(job)) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await draw(job)))
