import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { toBuffer, WorkerFailure, WorkerPool } from '../workers'
import type { WordDraft } from './compose'
import { unread } from './problem'
import type { Manuscript, Note, ProblemKind, Revision, WordCopy } from './types'
import type { WorkerTask } from './worker'

/** MB of heap a worker may use; buffers are outside it and capped by the limits of reading. */
const resourceLimits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 }

/** Milliseconds a file we write ourselves may take: a year's digest on a busy machine. */
const COMPOSING = 60_000

const PROBLEMS: Partial<Record<WorkerFailure['kind'], ProblemKind>> = {
  timeout: 'timeout',
  memory: 'bomb',
  crash: 'damaged',
}

/** Reads, composes and annotates in two worker threads, with limits of time and memory. */
export class ReaderPool {
  private pool: WorkerPool<WorkerTask, unknown>

  /** `limit`: milliseconds a file may take; a usual one takes five. */
  constructor({ limit = 5000, file = resolve(__dirname, 'worker.ts') } = {}) {
    this.pool = new WorkerPool({ file, resourceLimits, size: 2, limit })
  }

  /**
   * Reads a file, by its path or its bytes. A bad file is no error: see `Manuscript.problem`.
   * Rejects when there is no such file.
   */
  async read(source: string | Uint8Array, fileName: string): Promise<Manuscript> {
    try {
      return (await this.pool.run({ kind: 'read', args: [source, fileName] })) as Manuscript
    } catch (error) {
      const kind = error instanceof WorkerFailure ? PROBLEMS[error.kind] : undefined
      if (!kind) throw error
      const size = typeof source === 'string' ? (await stat(source)).size : source.length
      return unread(fileName, size, { kind, detail: (error as Error).message })
    }
  }

  /** Makes a Word file; rejects when a picture cannot stand in one (see `isPlaceable`). */
  async compose(draft: WordDraft): Promise<Buffer> {
    const bytes = await this.pool.run({ kind: 'compose', args: [draft] }, COMPOSING)
    return toBuffer(bytes as Uint8Array)
  }

  /**
   * Writes notes as Word comments into an officer's own .docx, by its path or bytes; of a .doc it
   * makes a transcript. Rejects when the file cannot be read or has no block a note is about.
   */
  annotate(source: string | Uint8Array, fileName: string, notes: Note[]): Promise<WordCopy> {
    return this.copy({ kind: 'annotate', args: [source, fileName, notes] })
  }

  /**
   * Changes words of an officer's own .docx, by its path or bytes, everything else as it is; of a
   * .doc it makes a transcript. Rejects when the file cannot be read or has no such words.
   */
  revise(source: string | Uint8Array, fileName: string, edits: Revision[]): Promise<WordCopy> {
    return this.copy({ kind: 'revise', args: [source, fileName, edits] })
  }

  /** Ends all workers; files still waiting are rejected. */
  close(): Promise<void> {
    return this.pool.close()
  }

  private async copy(task: WorkerTask): Promise<WordCopy> {
    const { bytes, isTranscript } = (await this.pool.run(task)) as WordCopy
    return { bytes: toBuffer(bytes), isTranscript }
  }
}
