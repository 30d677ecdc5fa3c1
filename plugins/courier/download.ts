import { readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { FetchFailure } from './types'

/** A source did not give the bytes. */
export class SourceError extends Error {
  constructor(
    readonly kind: FetchFailure,
    options?: ErrorOptions,
  ) {
    super(kind, options)
  }
}

const idle = 5000

/** Loaded with the first download: a start is quicker without. */
async function openClient() {
  const { Agent, fetch } = await import('undici')
  const dispatcher = new Agent({
    connect: { timeout: idle },
    headersTimeout: 2 * idle,
    bodyTimeout: idle,
  })
  return (url: string, signal: AbortSignal) => fetch(url, { dispatcher, signal })
}

let client: ReturnType<typeof openClient> | undefined

const gone = new Set([401, 403, 404, 410])

/** What lies at an address, with what its server says of the name (`Content-Disposition`). */
export interface Downloaded {
  bytes: Buffer
  disposition?: string
}

/**
 * Takes what lies at an `http(s):` address.
 * @param limit most bytes to take; a longer answer is cut off and refused
 * @throws SourceError when the server gives it not; other errors when it is not reached
 */
export async function download(
  url: string,
  limit: number,
  signal: AbortSignal,
): Promise<Downloaded> {
  const fetch = await (client ??= openClient())
  const response = await fetch(url, signal)
  if (!response.ok || !response.body) {
    await response.body?.cancel()
    throw new SourceError(gone.has(response.status) ? 'expired' : 'unreachable')
  }
  const chunks: Uint8Array[] = []
  let size = Number(response.headers.get('content-length'))
  if (size > limit) throw new SourceError('too-large')
  size = 0
  for await (const chunk of response.body) {
    // Leaving the loop cancels the stream.
    if ((size += chunk.length) > limit) throw new SourceError('too-large')
    chunks.push(chunk)
  }
  const disposition = response.headers.get('content-disposition') ?? undefined
  return { bytes: Buffer.concat(chunks), disposition }
}

async function readLocal(url: string, limit: number): Promise<Buffer> {
  const path = fileURLToPath(url)
  const { size } = await stat(path)
  if (size > limit) throw new SourceError('too-large')
  return readFile(path)
}

function decode(text: string, limit: number): Buffer {
  if (text.length * 0.75 > limit + 2) throw new SourceError('too-large')
  return Buffer.from(text, 'base64')
}

/**
 * The bytes at an `http(s):`, `file:`, `base64://` or `data:…;base64,` address.
 * @param limit most bytes to take; a longer answer is cut off and refused
 */
export async function read(address: string, limit: number, signal: AbortSignal): Promise<Buffer> {
  if (address.startsWith('base64://')) return decode(address.slice(9), limit)
  const data = /^data:[^,]*;base64,/i.exec(address)
  if (data) return decode(address.slice(data[0].length), limit)
  try {
    if (address.startsWith('file:')) return await readLocal(address, limit)
    return (await download(address, limit, signal)).bytes
  } catch (error) {
    if (error instanceof SourceError) throw error
    throw new SourceError(address.startsWith('file:') ? 'not-found' : 'unreachable', {
      cause: error,
    })
  }
}
