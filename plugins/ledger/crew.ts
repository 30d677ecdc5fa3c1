import { on } from 'node:events'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Batch } from './batch'
import { scan } from './scan'

/** Bytes of a journal from which on it is read by several threads: a school's of some years is less. */
export const LARGE = 64 << 20

const MOST = 4

/** Most of what a worker makes is gone with the line. */
const LIMITS = { maxYoungGenerationSizeMb: 64 }

/** Loads the worker the way the bot itself is loaded. */
const SCRIPT = ['../../scripts/register.cjs', 'scan-worker.ts']
  .map((path) => `require(${JSON.stringify(resolve(__dirname, path))})`)
  .join('\n')

/** The batches of a whole journal, in order. */
export async function* readBatches(path: string, large = LARGE): AsyncGenerator<Batch> {
  const { size } = statSync(path)
  if (size < large) return yield* scan(path, 0, size)
  const cuts = cut(path, size, Math.min(MOST, availableParallelism()))
  const crew = cuts.slice(1).map((to, index) => start({ path, from: cuts[index], to }))
  try {
    for (const { batches } of crew) yield* batches
  } finally {
    await Promise.all(crew.map(({ worker }) => worker.terminate()))
  }
}

/** All start at once; what comes from one while another is listened to waits. */
function start(workerData: { path: string; from: number; to: number }) {
  const worker = new Worker(SCRIPT, {
    eval: true,
    execArgv: [],
    resourceLimits: LIMITS,
    workerData,
  })
  const messages = on(worker, 'message')
  async function* batches(): AsyncGenerator<Batch> {
    for await (const [batch] of messages) {
      yield batch as Batch
      if ((batch as Batch).rest) return
    }
  }
  return { worker, batches: batches() }
}

/** Where a file can be cut into so many parts of whole lines: its start, the cuts, its end. */
function cut(path: string, size: number, parts: number): number[] {
  const file = openSync(path, 'r')
  try {
    const cuts = Array.from({ length: parts - 1 }, (_, index) =>
      lineAfter(file, Math.floor((size * (index + 1)) / parts), size),
    )
    return [0, ...cuts, size]
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
