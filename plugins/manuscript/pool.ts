import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { toBuffer, WorkerFailure, WorkerPool } from '../workers'
import type { WordDraft } from './compose'
import { type Digest, draftDigest } from './digest'
import { unread } from './problem'
import type { Manuscript, Note, ProblemKind, Revision, WordCopy } from './types'
import type { FileTask, WorkerTask, WorkerValue } from './worker'

export interface ReaderPoolOptions {
  /** Milliseconds a file may take among the others; a usual one takes five. */
  limit?: number
  /** Milliseconds it may take afterwards, out of the others' way. */
  slowLimit?: number
  /** Path of the workers' file. */
  file?: string
}

/** MB of heap a worker may use; buffers are outside it and capped by the limits of reading. */
const resourceLimits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 }

/** Milliseconds a file we write ourselves may take: a year's digest on a busy machine. */
const COMPOSING = 60_000

const PROBLEMS: Partial<Record<WorkerFailure['kind'], ProblemKind>> = {
  timeout: 'timeout',
  memory: 'bomb',
  crash: 'damaged',
}

/**
 * Reads, composes and annotates in worker threads with limits of time and memory. Two workers serve
 * everyone; a file that is heavy, or takes long all the same, is left to a third with more time and
 * the lowest priority, so that it keeps nobody but its like waiting.
 */
export class ReaderPool {
  private quick: WorkerPool<WorkerTask, WorkerValue>
  private slow: WorkerPool<WorkerTask, WorkerValue>
  private composer: WorkerPool<WorkerTask, Uint8Array>

  constructor({
    limit = 500,
    slowLimit = 5000,
    file = resolve(__dirname, 'worker.ts'),
  }: ReaderPoolOptions = {}) {
    const options = { file, resourceLimits }
    this.quick = new WorkerPool({ ...options, size: 2, limit })
    this.slow = new WorkerPool({ ...options, limit: slowLimit, isBackground: true })
    this.composer = new WorkerPool({ ...options, limit: COMPOSING })
  }

  /** Starts the first worker, so that the first file need not wait for it. */
  warm(): void {
    this.quick.warm()
  }

  /**
   * Reads a file, by its path or its bytes. A bad file is no error: see `Manuscript.problem`.
   * Rejects when there is no such file.
   */
  async read(source: string | Uint8Array, fileName: string): Promise<Manuscript> {
    try {
      return (await this.run({ kind: 'read', source, fileName })) as Manuscript
    } catch (error) {
      const kind = error instanceof WorkerFailure ? PROBLEMS[error.kind] : undefined
      if (!kind) throw error
      const size = typeof source === 'string' ? (await stat(source)).size : source.length
      return unread(fileName, size, { kind, detail: (error as Error).message })
    }
  }

  /** Makes a Word file; rejects when a picture cannot stand in one (see `isPlaceable`). */
  async compose(draft: WordDraft): Promise<Buffer> {
    return toBuffer(await this.composer.run({ kind: 'compose', draft }))
  }

  /** 汇编: makes the Word file of a week's items. */
  composeDigest(digest: Digest): Promise<Buffer> {
    return this.compose(draftDigest(digest))
  }

  /**
   * Writes notes as Word comments into an officer's own .docx, by its path or bytes; of a .doc it
   * makes a transcript. Rejects when the file cannot be read or has no block a note is about.
   */
  annotate(source: string | Uint8Array, fileName: string, notes: Note[]): Promise<WordCopy> {
    return this.copy({ kind: 'annotate', source, fileName, notes })
  }

  /**
   * Changes words of an officer's own .docx, by its path or bytes, everything else as it is; of a
   * .doc it makes a transcript. Rejects when the file cannot be read or has no such words.
   */
  revise(source: string | Uint8Array, fileName: string, edits: Revision[]): Promise<WordCopy> {
    return this.copy({ kind: 'revise', source, fileName, edits })
  }

  /** Ends all workers; files still waiting are rejected. */
  async close(): Promise<void> {
    await Promise.all([this.quick.close(), this.slow.close(), this.composer.close()])
  }

  private async copy(task: FileTask): Promise<WordCopy> {
    const { bytes, isTranscript } = (await this.run(task)) as WordCopy
    return { bytes: toBuffer(bytes), isTranscript }
  }

  private async run(task: FileTask): Promise<WorkerValue> {
    try {
      const value = await this.quick.run({ ...task, takesHeavy: false })
      if (value !== 'heavy') return value
    } catch (error) {
      if (!(error instanceof WorkerFailure) || error.kind !== 'timeout') throw error
    }
    return this.slow.run({ ...task, takesHeavy: true })
  }
}
