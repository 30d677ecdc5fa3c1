import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkSize, type Media } from './media'
import { Quota } from './quota'
import { limit, Refusal } from './refusal'
import type { Body, Faults } from './types'

const lifetime = 30 * 60_000
const chunkSize = 512 * 1024
const mostChunks = 100

interface Session {
  type: string
  filename: string
  size: number
  count: number
  md5: string
  at: number
  chunks: Map<number, Buffer>
}

function wrong(what: string): Refusal {
  return new Refusal(40058, `${what} invalid. invalid Request Parameter`)
}

/** Uploads over the long connection: begun, sent in pieces in any order, finished. */
export class Uploads {
  private sessions = new Map<string, Session>()
  private quota: Quota
  /** Pieces being taken at this moment. */
  private busy = 0

  constructor(
    private faults: Faults,
    private now: () => number,
    private media: Media,
  ) {
    this.quota = new Quota(now, 30, 1000)
  }

  begin({ type, filename, total_size: size, total_chunks: count, md5 }: Body): Body {
    checkSize(type, size)
    if (!filename) throw wrong('filename')
    limit('filename', filename, 256)
    const isCount = Number.isInteger(count) && count >= 1 && count <= mostChunks
    if (!isCount || size > count * chunkSize) throw wrong('total_chunks')
    this.quota.take('upload')
    const id = randomUUID()
    const session = { type, filename, size, count, md5, at: this.now(), chunks: new Map() }
    this.sessions.set(id, session)
    return { upload_id: id }
  }

  async chunk({ upload_id, chunk_index: index, base64_data }: Body): Promise<undefined> {
    const { chunks, count } = this.session(upload_id)
    if (!Number.isInteger(index) || index < 0 || index >= count) throw wrong('chunk_index')
    const bytes = Buffer.from(String(base64_data ?? ''), 'base64')
    if (bytes.length === 0 || bytes.length > chunkSize) throw wrong('base64_data')
    if (this.faults.crowdedUpload && this.busy > 0) throw new Refusal(-1, 'system error')
    this.busy++
    await sleep(this.faults.slowUpload ?? 0)
    this.busy--
    if (!chunks.has(index)) chunks.set(index, bytes)
  }

  finish({ upload_id }: Body): Body {
    const { type, filename, size, count, md5, chunks } = this.session(upload_id)
    if (chunks.size !== count) throw wrong('chunks')
    const indices = [...chunks.keys()].toSorted((one, other) => one - other)
    const bytes = Buffer.concat(indices.map((index) => chunks.get(index)!))
    if (bytes.length !== size) throw new Refusal(40006, 'invalid media size')
    const sum = createHash('md5').update(bytes).digest('hex')
    if (md5 && md5.toLowerCase() !== sum) throw wrong('md5')
    const { id, at } = this.media.keep(type, filename, bytes)
    this.sessions.delete(upload_id)
    return { type, media_id: id, created_at: String(Math.floor(at / 1000)) }
  }

  private session(id: string): Session {
    const session = this.sessions.get(id)
    if (!session || this.now() - session.at > lifetime)
      throw new Refusal(40007, 'invalid upload_id')
    return session
  }
}
