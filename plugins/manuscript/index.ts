import { type Context, Schema } from 'koishi'
import { ReaderPool } from './pool'

export { annotate } from './annotate/annotate'
export { transcribe } from './annotate/transcribe'
export { clean } from './clean'
export { compose, isPlaceable, type ComposedPicture, type WordDraft } from './compose'
export { composeDigest, type Digest, type DigestItem } from './digest'
export type { WordLine } from './line'
export { ReaderPool, type ReaderPoolOptions } from './pool'
export { read } from './read'
export { revise } from './revise/revise'
export type { WordTable } from './table'
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
    manuscript: ReaderPool
  }
}

export const name = 'manuscript'

export interface Config {
  limit: number
  slowLimit: number
}

export const Config: Schema<Config> = Schema.object({
  limit: Schema.natural().default(500).description('一份文件与其他文件同排时最多读多少毫秒。'),
  slowLimit: Schema.natural().default(5000).description('读得慢的文件单独再读时最多多少毫秒。'),
})

/** 稿件: provides what reads and writes Word files, in worker threads, as `ctx.manuscript`. */
export function apply(ctx: Context, config: Config) {
  const pool = new ReaderPool(config)
  pool.warm()
  ctx.on('dispose', () => pool.close())
  ctx.provide('manuscript')
  ctx.set('manuscript', pool)
}
