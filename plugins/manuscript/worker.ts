import { readFile, stat } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { copyWithNotes } from './annotate/copy'
import { compose, type Draft } from './compose'
import { LIMITS } from './limits'
import { unread } from './problem'
import { read } from './read'
import { copyWithEdits } from './revise/copy'
import type { Manuscript, Note, Revision, WordCopy } from './types'

/** What a worker can be asked to do. */
export type Job =
  | { kind: 'read'; source: string | Uint8Array; fileName: string }
  | { kind: 'compose'; draft: Draft }
  | { kind: 'annotate'; source: string | Uint8Array; fileName: string; notes: Note[] }
  | { kind: 'revise'; source: string | Uint8Array; fileName: string; edits: Revision[] }

/** What it answers: the value, or why there is none. */
export type Answer = { value: Manuscript | Buffer | WordCopy } | { error: string }

async function readSource(source: string | Uint8Array, fileName: string): Promise<Manuscript> {
  if (typeof source !== 'string') return read(source, fileName)
  const { size } = await stat(source)
  if (size > LIMITS.file) return unread(fileName, size, { kind: 'too-large', detail: `${size}` })
  return read(await readFile(source), fileName)
}

/** An officer's file with notes or with words changed. */
async function copySource(job: Extract<Job, { kind: 'annotate' | 'revise' }>): Promise<WordCopy> {
  const { source, fileName } = job
  const bytes = typeof source === 'string' ? await readFile(source) : source
  return job.kind === 'annotate'
    ? copyWithNotes(bytes, fileName, job.notes)
    : copyWithEdits(bytes, fileName, job.edits)
}

async function work(job: Job): Promise<Answer> {
  try {
    if (job.kind === 'compose') return { value: await compose(job.draft) }
    if (job.kind === 'read') return { value: await readSource(job.source, job.fileName) }
    return { value: await copySource(job) }
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
