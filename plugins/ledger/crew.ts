import { on } from 'node:events'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Batch } from './batch'
import type { Stretch } from './kept'
import { scan } from './scan'

/** Bytes that one thread reads before another's turn; a school's journal of some years is less. */
const PIECE = 64 << 20

const MOST = 4

/** Most of what a worker makes is gone with the line. */
const LIMITS = { maxYoungGenerationSizeMb: 64 }

/** Loads the worker the way the bot itself is loaded. */
const SCRIPT = ['../../scripts/register.cjs', 'scan-worker.ts']
  .map((path) => `require(${JSON.stringify(resolve(__dirname, path))})`)
  .join('\n')

/**
 * The batches of a whole journal, in order. A large one is read by several threads in turn; what
 * they read of its full pieces is kept in the folder `kept`, if any, for the next time.
 */
export async function* readBatches(
  path: string,
  kept?: string,
  piece = PIECE,
): AsyncGenerator<Batch> {
  const { size } = statSync(path)
  const pieces = cut(path, size, piece)
  if (kept) for (const each of pieces.slice(0, -1)) each.kept = join(kept, `${each.from}`)
  if (pieces.length < 2) return yield* scan(path, 0, size)
  const count = Math.min(MOST, availableParallelism(), pieces.length)
  const crew = Array.from({ length: count }, () => start(path))
  const ask = (index: number) => crew[index % count].ask(pieces[index])
  try {
    for (let index = 0; index < count; index++) ask(index)
    for (const index of pieces.keys()) {
      // Each reads one piece ahead and no further: what waits takes memory.
      if (index + count < pieces.length) ask(index + count)
      yield* crew[index % count].answer()
    }
  } finally {
    await Promise.all(crew.map(({ worker }) => worker.terminate()))
  }
}

/** A thread that reads pieces of a file. */
function start(path: string) {
  const worker = new Worker(SCRIPT, {
    eval: true,
    execArgv: [],
    resourceLimits: LIMITS,
    workerData: path,
  })
  const messages = on(worker, 'message')
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  const ask = (piece: Stretch) => worker.postMessage(piece)
  /** The batches of the next piece that was asked for. */
  async function* answer() {
    let batch: Batch
    do {
      const message = await messages.next()
      batch = message.value[0]
      yield batch
    } while (!batch.rest)
  }
  return { worker, ask, answer }
}

/** The stretches of whole lines a file is cut into, each of about so many bytes. */
function cut(path: string, size: number, piece: number) {
  const file = openSync(path, 'r')
  try {
    const pieces: Stretch[] = []
    for (let from = 0, to; from < size; from = to) {
      to = lineAfter(file, from + piece, size)
      pieces.push({ from, to })
    }
    return pieces
  } finally {
    closeSync(file)
  }
}

/** The first line that starts behind byte `from`; `size` when there is none. */
function lineAfter(file: number, from: number, size: number): number {
  const buffer = Buffer.allocUnsafe(1 << 16)
  for (let at = from, got; (got = readSync(file, buffer, 0, buffer.length, at)) > 0; at += got) {
    const end = buffer.subarray(0, got).indexOf(10)
    if (end >= 0) return at + end + 1
  }
  return size
}
