import { setTimeout as sleep } from 'node:timers/promises'
import { Failure, read } from './download'
import { type Attachment, type Driver, FetchError, type FetchFailure } from './types'

export interface Patience {
  /** Most bytes of a file. */
  limit: number
  /** Milliseconds for everything together. */
  total: number
  /** Milliseconds between rounds over all sources. */
  rests?: number[]
}

/** A platform's hiccups pass within seconds. */
const usual = [300, 1000, 3000]

/** When everything failed, the failure that tells most. */
const telling: FetchFailure[] = ['wrong-size', 'expired', 'unreachable', 'not-found']

type Source = ReturnType<Driver['sources']>[number]

async function aborted(signal: AbortSignal): Promise<never> {
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  throw new Failure('unreachable', { cause: signal.reason })
}

async function tryOnce(source: Source, file: Attachment, limit: number, signal: AbortSignal) {
  const address = await source().catch((cause) => {
    throw new Failure('not-found', { cause })
  })
  const bytes = await read(address, limit, signal)
  if (file.size !== undefined && bytes.length !== file.size) throw new Failure('wrong-size')
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
  { limit, total, rests = usual }: Patience,
): Promise<Buffer> {
  if (file.size !== undefined && file.size > limit) throw new FetchError('too-large', file)
  const signal = AbortSignal.timeout(total)
  const deadline = aborted(signal)
  deadline.catch(() => {})
  const failures: Failure[] = []
  for (const rest of [0, ...rests]) {
    // The deadline ends a rest as well.
    if (rest) await sleep(rest, undefined, { signal }).catch(() => {})
    for (const source of signal.aborted ? [] : sources) {
      try {
        return await Promise.race([tryOnce(source, file, limit, signal), deadline])
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        if (error.kind === 'too-large') throw new FetchError('too-large', file)
        failures.push(error)
      }
    }
  }
  const kind = telling.find((kind) => failures.some((failure) => failure.kind === kind))
  throw new FetchError(kind ?? 'not-found', file, { cause: failures.at(-1) })
}
