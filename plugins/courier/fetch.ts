import { setTimeout as sleep } from 'node:timers/promises'
import { SourceError, read } from './download'
import type { Driver } from './driver'
import { type Attachment, FetchError, type FetchFailure } from './types'

export interface FetchLimits {
  /** Most bytes of a file. */
  limit: number
  /** Milliseconds for everything together. */
  total: number
  /** Milliseconds between rounds over all sources. */
  rests?: number[]
}

/** A platform's hiccups pass within seconds. */
const usualRests = [300, 1000, 3000]

/** When everything failed, the failure that tells most. */
const mostTelling: FetchFailure[] = ['wrong-size', 'expired', 'unreachable', 'not-found']

type Source = ReturnType<NonNullable<Driver['sources']>>[number]

/** Ends what takes too long. Cleared when done, lest its timer keep the bytes in memory. */
class Deadline {
  private controller = new AbortController()
  private timer: NodeJS.Timeout
  readonly signal = this.controller.signal
  /** Rejects when the time is up. */
  readonly passed: Promise<never>

  constructor(total: number) {
    this.timer = setTimeout(() => this.controller.abort(), total)
    this.passed = new Promise((_, reject) => {
      const fail = () => reject(new SourceError('unreachable', { cause: this.signal.reason }))
      this.signal.addEventListener('abort', fail, { once: true })
    })
    this.passed.catch(() => {})
  }

  clear() {
    clearTimeout(this.timer)
  }
}

async function tryOnce(source: Source, file: Attachment, limit: number, signal: AbortSignal) {
  const address = await source().catch((cause) => {
    throw new SourceError('not-found', { cause })
  })
  const bytes = await read(address, limit, signal)
  if (file.size !== undefined && bytes.length !== file.size) throw new SourceError('wrong-size')
  return bytes
}

/**
 * The bytes of an attachment: sources in order, and again after a rest. Each try asks the source
 * anew, since an address expires (403, 404, 410); a server's bad moment (5xx, socket) is waited out.
 * @throws FetchError
 */
export async function fetchFile(
  sources: Source[],
  file: Attachment,
  { limit, total, rests = usualRests }: FetchLimits,
): Promise<Buffer> {
  if (file.size !== undefined && file.size > limit) throw new FetchError('too-large', file)
  const deadline = new Deadline(total)
  try {
    return await tryAll(sources, file, { limit, rests, deadline })
  } finally {
    deadline.clear()
  }
}

interface Tries {
  limit: number
  rests: number[]
  deadline: Deadline
}

async function tryAll(sources: Source[], file: Attachment, { limit, rests, deadline }: Tries) {
  const { signal } = deadline
  const failures: SourceError[] = []
  for (const rest of [0, ...rests]) {
    // The deadline ends a rest as well.
    if (rest) await sleep(rest, undefined, { signal }).catch(() => {})
    for (const source of signal.aborted ? [] : sources) {
      try {
        return await Promise.race([tryOnce(source, file, limit, signal), deadline.passed])
      } catch (error) {
        if (!(error instanceof SourceError)) throw error
        if (error.kind === 'too-large') throw new FetchError('too-large', file)
        failures.push(error)
      }
    }
  }
  const kind = mostTelling.find((kind) => failures.some((failure) => failure.kind === kind))
  throw new FetchError(kind ?? 'not-found', file, { cause: failures.at(-1) })
}
