import { setTimeout as sleep } from 'node:timers/promises'
import { decryptFile } from '@wecom/aibot-node-sdk'
import { download, type FetchFailure, SourceError } from '../courier'
import { endingOf, nameIn } from './file-name'
import type { Linked } from './heard'

/** The bytes of a file, deciphered, and what it is called. */
export interface Fetched {
  kind: Linked['kind']
  name: string
  bytes: Buffer
}

export interface FetchOptions {
  /** Most bytes. */
  limit: number
  /** Milliseconds for everything together. */
  patience: number
  /** The key of files that come without one: the EncodingAESKey of the callback mode. */
  key?: string
}

/** The file could not be had; `garbled`: it could not be deciphered. */
export class FileError extends Error {
  constructor(readonly kind: FetchFailure | 'garbled') {
    super(`[wecom] 文件取不到：${kind}`)
  }
}

/** Milliseconds between tries: WeCom's file host has bad moments. */
const rests = [300, 1000, 3000]

/** Fetches a file while its address lives. @throws FileError */
export async function fetchFile(file: Linked, options: FetchOptions): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.patience)
  for (const rest of [...rests, 0]) {
    try {
      const { bytes, disposition } = await download(file.url!, options.limit, signal)
      return named(file, decipher(bytes, file.aeskey || options.key), disposition)
    } catch (error) {
      const kind = error instanceof SourceError ? error.kind : 'unreachable'
      if (error instanceof FileError) throw error
      if (kind !== 'unreachable' || !rest || signal.aborted) throw new FileError(kind)
      await sleep(rest)
    }
  }
  throw new FileError('unreachable')
}

/**
 * A wrong key gives bytes that look like any; a wrong padding shows most of them, and how the file
 * begins the rest. What was never enciphered is taken as it is.
 */
function decipher(bytes: Buffer, key = ''): Buffer {
  const padded = key.replaceAll('-', '+').replaceAll('_', '/')
  try {
    const plain = decryptFile(bytes, padded)
    const isSure = bytes.length - plain.length > 2 || endingOf(plain) || isText(plain)
    if (isSure) return plain
  } catch {
    // Said below.
  }
  if (endingOf(bytes)) return bytes
  throw new FileError('garbled')
}

function isText(bytes: Buffer): boolean {
  return !bytes.subarray(0, 4096).includes(0) && !bytes.toString().includes('\ufffd')
}

/** A picture's name tells nothing: WeCom writes `.png` on JPEGs. */
function named({ kind }: Linked, bytes: Buffer, disposition?: string): Fetched {
  const ending = endingOf(bytes)
  const said = nameIn(disposition)
  if (kind === 'image') return { kind, name: `图片.${ending ?? 'jpg'}`, bytes }
  return { kind, name: said ?? `未命名${ending ? `.${ending}` : ''}`, bytes }
}
