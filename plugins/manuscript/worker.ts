import { readFile, stat } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { compose, type Draft } from './compose'
import { LIMITS } from './limits'
import { unread } from './problem'
import { read } from './read'
import type { Manuscript } from './types'

/** What a worker can be asked to do. */
export type Job =
  | { kind: 'read'; source: string | Uint8Array; fileName: string }
  | { kind: 'compose'; draft: Draft }

/** What it answers: the value, or why there is none. */
export type Answer = { value: Manuscript | Buffer } | { error: string }

async function readSource(source: string | Uint8Array, fileName: string): Promise<Manuscript> {
  if (typeof source !== 'string') return read(source, fileName)
  const { size } = await stat(source)
  if (size > LIMITS.file) return unread(fileName, size, { kind: 'too-large', detail: `${size}` })
  return read(await readFile(source), fileName)
}

async function work(job: Job): Promise<Answer> {
  try {
    if (job.kind === 'compose') return { value: await compose(job.draft) }
    return { value: await readSource(job.source, job.fileName) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

function say(message: Answer | 'ready'): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  parentPort?.postMessage(message)
}

parentPort?.on('message', async (job: Job) => say(await work(job)))
say('ready')
