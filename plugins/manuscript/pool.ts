import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Draft } from './compose'
import { Lane } from './lane'
import { unread } from './problem'
import type { Failure, Outcome } from './thread'
import type { Manuscript, Note, ProblemKind, Revision, WordCopy } from './types'
import type { Job } from './worker'

export interface PoolOptions {
  /** Milliseconds a file may take among the others; a usual one takes five. */
  quick?: number
  /** Milliseconds it may take afterwards, out of the others' way. */
  patient?: number
}

const PROBLEMS: Record<Failure, ProblemKind> = {
  heavy: 'timeout',
  timeout: 'timeout',
  memory: 'bomb',
  crash: 'damaged',
}

/** Loads the worker the way the bot itself is loaded. */
const SCRIPT = [resolve(__dirname, '../../scripts/register.cjs'), resolve(__dirname, 'worker.ts')]
  .map((path) => `require(${JSON.stringify(path)})`)
  .join('\n')

/** Milliseconds a file we write ourselves may take: a year's digest on a busy machine. */
const MAKING = 60_000

function valueOf(outcome: Outcome): unknown {
  if ('value' in outcome) return outcome.value
  throw new Error('error' in outcome ? outcome.error : `[manuscript] ${outcome.detail}`)
}

/** Buffers come out of a thread as plain arrays. */
function toBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length)
}

/**
 * Reads, composes and annotates in worker threads with limits of time and memory. Two workers serve
 * everyone; a file that is heavy, or takes long all the same, is left to a third with more patience
 * and the lowest priority, so that it keeps nobody but its like waiting.
 */
export class ReaderPool {
  private quick: Lane
  private patient: Lane
  /** Makes what we write ourselves: nothing hostile, but the library takes long to load. */
  private maker = new Lane({ script: SCRIPT, size: 1, limit: MAKING, isPatient: false })

  constructor({ quick = 500, patient = 5000 }: PoolOptions = {}) {
    this.quick = new Lane({ script: SCRIPT, size: 2, limit: quick, isPatient: false })
    this.patient = new Lane({ script: SCRIPT, size: 1, limit: patient, isPatient: true })
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
    const outcome = await this.run({ kind: 'read', source, fileName })
    if ('value' in outcome) return outcome.value as Manuscript
    if ('error' in outcome) throw new Error(outcome.error)
    const size = typeof source === 'string' ? (await stat(source)).size : source.length
    const { failure, detail } = outcome
    return unread(fileName, size, { kind: PROBLEMS[failure], detail })
  }

  /** Composes a Word file; see `compose`. */
  async compose(draft: Draft): Promise<Buffer> {
    const outcome = await this.maker.run({ kind: 'compose', draft })
    return toBuffer(valueOf(outcome) as Uint8Array)
  }

  /** Writes notes into a Word file, by its path or its bytes; see `copyWithNotes`. */
  async annotate(source: string | Uint8Array, fileName: string, notes: Note[]): Promise<WordCopy> {
    return this.copy({ kind: 'annotate', source, fileName, notes })
  }

  /** Changes words of a Word file, by its path or its bytes; see `copyWithEdits`. */
  async revise(
    source: string | Uint8Array,
    fileName: string,
    edits: Revision[],
  ): Promise<WordCopy> {
    return this.copy({ kind: 'revise', source, fileName, edits })
  }

  /** Ends all workers; jobs still waiting get no answer. */
  async close(): Promise<void> {
    await Promise.all([this.quick.close(), this.patient.close(), this.maker.close()])
  }

  private async copy(job: Job): Promise<WordCopy> {
    const { bytes, isTranscript } = valueOf(await this.run(job)) as WordCopy
    return { bytes: toBuffer(bytes), isTranscript }
  }

  private async run(job: Job): Promise<Outcome> {
    const outcome = await this.quick.run(job)
    const isSlow = 'failure' in outcome && ['heavy', 'timeout'].includes(outcome.failure)
    return isSlow ? this.patient.run(job) : outcome
  }
}
