import { readFile, stat } from 'node:fs/promises'
import { answerTasks } from '../workers'
import { copyWithNotes } from './annotate/copy'
import { compose, type WordDraft } from './compose'
import { LIMITS } from './limits'
import { unread } from './problem'
import { read } from './read'
import { copyWithEdits } from './revise/copy'
import type { Manuscript, Note, Revision, WordCopy } from './types'
import { isHeavy } from './weight'

/** An officer's file, by its path or its bytes. */
interface Source {
  source: string | Uint8Array
  fileName: string
}

/** What is to be done with an officer's file. */
export type FileTask = Source &
  ({ kind: 'read' } | { kind: 'annotate'; notes: Note[] } | { kind: 'revise'; edits: Revision[] })

/** What a worker can be asked to do; a heavy file is left alone unless `takesHeavy`. */
export type WorkerTask =
  | (FileTask & { takesHeavy: boolean })
  | { kind: 'compose'; draft: WordDraft }

/** What it gives; `heavy` for a file that is left alone. */
export type WorkerValue = Manuscript | Uint8Array | WordCopy | 'heavy'

async function sizeOf(source: string | Uint8Array): Promise<number> {
  return typeof source === 'string' ? (await stat(source)).size : source.length
}

async function bytesOf(source: string | Uint8Array): Promise<Buffer> {
  if (typeof source === 'string') return readFile(source)
  return Buffer.from(source.buffer, source.byteOffset, source.length)
}

async function work(task: WorkerTask): Promise<WorkerValue> {
  if (task.kind === 'compose') return compose(task.draft)
  const { source, fileName } = task
  const size = await sizeOf(source)
  if (task.kind === 'read' && size > LIMITS.file) {
    return unread(fileName, size, { kind: 'too-large', detail: `${size}` })
  }
  const bytes = await bytesOf(source)
  if (!task.takesHeavy && (await isHeavy(bytes))) return 'heavy'
  if (task.kind === 'read') return read(bytes, fileName)
  if (task.kind === 'annotate') return copyWithNotes(bytes, fileName, task.notes)
  return copyWithEdits(bytes, fileName, task.edits)
}

answerTasks(work)
