import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Connection } from './connection'
import { WsCmd } from './connection'
import { CallError } from './protocol'

export type MediaKind = 'image' | 'file'

/** Least bytes of a chunk, so that a slow line takes one within the SDK's five seconds; and most chunks. */
const smallestChunk = 128 * 1024
const mostChunks = 100
/** Of the whole: a chunk that seemed lost is taken twice without harm. */
const tries = 3

/** Milliseconds after which WeCom has taken what it was slow to take. */
const pause = 1000

type Calling = Pick<Connection, 'call'>

/**
 * Lays a file ready with WeCom for three days, its chunks one after the other, and gives its id.
 * Nothing is sent by it: every failure can be tried again.
 * @throws CallError
 */
export async function upload(
  calling: Calling,
  type: MediaKind,
  name: string,
  bytes: Buffer,
): Promise<string> {
  try {
    const size = Math.max(smallestChunk, Math.ceil(bytes.length / mostChunks))
    const count = Math.ceil(bytes.length / size)
    const { upload_id: id } = await calling.call(WsCmd.UPLOAD_MEDIA_INIT, {
      type,
      filename: name,
      total_size: bytes.length,
      total_chunks: count,
      md5: createHash('md5').update(bytes).digest('hex'),
    })
    const chunks = Array.from({ length: count }, (_, index) => ({
      upload_id: id,
      chunk_index: index,
      base64_data: bytes.subarray(index * size, (index + 1) * size).toString('base64'),
    }))
    return await uploadChunks(calling, id, chunks, tries)
  } catch (error) {
    if (error instanceof CallError && error.code === undefined)
      throw new CallError('upload', error.message, undefined, true)
    throw error
  }
}

async function uploadChunks(
  calling: Calling,
  id: string,
  chunks: object[],
  left: number,
): Promise<string> {
  try {
    for (const chunk of chunks) await uploadChunk(calling, chunk)
    return (await calling.call(WsCmd.UPLOAD_MEDIA_FINISH, { upload_id: id })).media_id
  } catch (error) {
    if (left <= 1) throw error
    return uploadChunks(calling, id, chunks, left - 1)
  }
}

/** On a slow line the answer comes after the SDK has given it up; the end shows what is missing. */
async function uploadChunk(calling: Calling, chunk: object, left = tries): Promise<void> {
  try {
    await calling.call(WsCmd.UPLOAD_MEDIA_CHUNK, chunk)
  } catch (error) {
    const { code, isUnsent } = error as CallError
    const isPassing = error instanceof CallError && !isUnsent && (code === undefined || code === -1)
    if (!isPassing) throw error
    await sleep(pause)
    if (code === -1 && left > 1) await uploadChunk(calling, chunk, left - 1)
  }
}
