import { readFile, stat } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { copyWithNotes } from './annotate/copy'
import { compose, type Draft } from './compose'
import { LIMITS } from './limits'
import { unread } from './problem'
import { read } from './read'
import { copyWithEdits } from './revise/copy'
import type { Manuscript, Note, Revision, WordCopy } from './types'
import { isHeavy } from './weight'

/** What a worker can be asked to do. */
export type Job =
  | { kind: 'read'; source: string | Uint8Array; fileName: string }
  | { kind: 'compose'; draft: Draft }
  | { kind: 'annotate'; source: string | Uint8Array; fileName: string; notes: Note[] }
  | { kind: 'revise'; source: string | Uint8Array; fileName: string; edits: Revision[] }

/** What it answers: the value, why there is none, or that others should not wait for it. */
export type Answer =
  | { value: Manuscript | Buffer | WordCopy }
  | { error: string }
  | { failure: 'heavy'; detail: string }

/** How a worker works; a patient one takes what is heavy and lets everything else go first. */
export interface Manner {
  isPatient: boolean
}

const { isPatient } = workerData as Manner

/** Does what is asked with the bytes of an officer's file. */
async function workOn(bytes: Buffer, job: Exclude<Job, { kind: 'compose' }>): Promise<Answer> {
  const { fileName } = job
  if (job.kind === 'read') return { value: await read(bytes, fileName) }
  if (job.kind === 'annotate') return { value: await copyWithNotes(bytes, fileName, job.notes) }
  return { value: await copyWithEdits(bytes, fileName, job.edits) }
}

async function open(source: string | Uint8Array): Promise<Buffer> {
  if (typeof source === 'string') return readFile(source)
  return Buffer.from(source.buffer, source.byteOffset, source.length)
}

async function work(job: Job): Promise<Answer> {
  try {
    if (job.kind === 'compose') return { value: await compose(job.draft) }
    const { kind, source, fileName } = job
    const size = typeof source === 'string' ? (await stat(source)).size : source.length
    if (kind === 'read' && size > LIMITS.file) {
      return { value: unread(fileName, size, { kind: 'too-large', detail: `${size}` }) }
    }
    const bytes = await open(source)
    if (!isPatient && (await isHeavy(bytes))) return { failure: 'heavy', detail: fileName }
    return await workOn(bytes, job)
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

function say(message: Answer | 'ready'): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  parentPort?.postMessage(message)
}

// Linux alone lowers one thread; elsewhere it would be the whole bot.
if (isPatient && process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)
parentPort?.on('message', async (job: Job) => say(await work(job)))
say('ready')
