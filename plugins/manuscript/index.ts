import { Service, type Context, Schema } from 'koishi'
import type { Draft } from './compose'
import { draftDigest, type Digest } from './digest'
import { ReaderPool } from './pool'
import type { Manuscript, Note, Revision, WordCopy } from './types'

export { annotate } from './annotate/annotate'
export { transcribe } from './annotate/transcribe'
export { clean } from './clean'
export { compose, isPlaceable, type ComposedPicture, type Draft } from './compose'
export { composeDigest, type Digest, type DigestItem } from './digest'
export type { Line } from './line'
export { ReaderPool, type PoolOptions } from './pool'
export { read } from './read'
export { revise } from './revise/revise'
export type { Table } from './table'
export { fromText, type ChatPicture } from './text'
export type {
  Block,
  Format,
  Manuscript,
  Note,
  Picture,
  Problem,
  ProblemKind,
  Revision,
  WordCopy,
} from './types'

declare module 'koishi' {
  interface Context {
    manuscript: ManuscriptService
  }
}

/** 稿件: Word files in and out, in worker threads. */
class ManuscriptService extends Service<ManuscriptService.Config> {
  private pool: ReaderPool

  constructor(
    ctx: Context,
    public override config: ManuscriptService.Config,
  ) {
    super(ctx, 'manuscript')
    this.pool = new ReaderPool(config)
    this.pool.warm()
  }

  protected override stop(): Promise<void> {
    return this.pool.close()
  }

  /** Reads a file by its path or bytes; a bad one has a `problem`. Rejects when there is none. */
  read(source: string | Uint8Array, fileName: string): Promise<Manuscript> {
    return this.pool.read(source, fileName)
  }

  /** Makes a Word file; rejects when a picture cannot stand in one (see `isPlaceable`). */
  compose(draft: Draft): Promise<Buffer> {
    return this.pool.compose(draft)
  }

  /** 汇编: makes the Word file of a week's items. */
  composeDigest(digest: Digest): Promise<Buffer> {
    return this.pool.compose(draftDigest(digest))
  }

  /**
   * Writes notes as Word comments into an officer's own .docx, by its path or bytes; of a .doc it
   * makes a transcript. Rejects when the file cannot be read or has no block a note is about.
   */
  annotate(source: string | Uint8Array, fileName: string, notes: Note[]): Promise<WordCopy> {
    return this.pool.annotate(source, fileName, notes)
  }

  /**
   * Changes words of an officer's own .docx, by its path or bytes, everything else as it is; of a
   * .doc it makes a transcript. Rejects when the file cannot be read or has no such words.
   */
  revise(source: string | Uint8Array, fileName: string, edits: Revision[]): Promise<WordCopy> {
    return this.pool.revise(source, fileName, edits)
  }
}

namespace ManuscriptService {
  export interface Config {
    quick: number
    patient: number
  }

  export const Config: Schema<Config> = Schema.object({
    quick: Schema.natural().default(500).description('一份文件与其他文件同排时最多读多少毫秒。'),
    patient: Schema.natural().default(5000).description('读得慢的文件单独再读时最多多少毫秒。'),
  })
}

export default ManuscriptService
