import { type Context, Schema } from 'koishi'
import { ReaderPool } from './pool'

export { annotate } from './annotate/annotate'
export { clean } from './clean'
export { compose, isPlaceable, type ComposedPicture, type WordDraft } from './compose'
export { draftDigest, type Digest } from './digest'
export { hasLink, isLinkOnly } from './links'
export type { WordLine } from './line'
export { ReaderPool } from './pool'
export { read } from './read'
export { revise } from './revise/revise'
export type { WordTable } from './table'
export { fromText, type ChatPicture } from './text'
export type {
  Block,
  Format,
  Manuscript,
  Note,
  OutsidePlace,
  OutsideText,
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
}

export const Config: Schema<Config> = Schema.object({
  limit: Schema.natural().default(5000).description('一份文件最多读多少毫秒。'),
})

/** 稿件: provides what reads and writes Word files, in worker threads, as `ctx.manuscript`. */
export function apply(ctx: Context, config: Config) {
  const pool = new ReaderPool(config)
  ctx.on('dispose', () => pool.close())
  ctx.provide('manuscript')
  ctx.set('manuscript', pool)
}
