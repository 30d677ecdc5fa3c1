import { parentPort } from 'node:worker_threads'
import { boardPages } from './board'
import type { Element } from './element'
import { paint } from './paint'
import type { BoardPicture, UnitPicture } from './types'
import { unitPage } from './unit'

/** What the worker can be asked to draw. */
export type Job = { board: BoardPicture } | { unit: UnitPicture }

/** What it answers: PNGs, or why there are none. */
export type Answer = { pictures: Uint8Array[] } | { error: string }

/** A job as pages. */
function pagesOf(job: Job): Element[] {
  return 'unit' in job ? [unitPage(job.unit)] : boardPages(job.board)
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
