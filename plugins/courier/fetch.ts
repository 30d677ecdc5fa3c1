import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { SourceError, read } from './download'
import type { Driver } from './driver'
import { type Attachment, FetchError, type FetchFailure } from './types'

interface FetchLimits {
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
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), total)
  try {
    return await tryAll(sources, file, limit, rests, controller.signal)
  } finally {
    // Lest it keep the bytes in memory.
    clearTimeout(timer)
  }
}

async function tryAll(
  sources: Source[],
  file: Attachment,
  limit: number,
  rests: number[],
  signal: AbortSignal,
): Promise<Buffer> {
  const late = once(signal, 'abort').then(() => {
    throw new SourceError('unreachable', { cause: signal.reason })
  })
  late.catch(() => {})
  const failures: SourceError[] = []
  for (const rest of [0, ...rests]) {
    if (rest) await sleep(rest, undefined, { signal }).catch(() => {})
    for (const source of signal.aborted ? [] : sources) {
      try {
        return await Promise.race([tryOnce(source, file, limit, signal), late])
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
