import type { Context } from 'koishi'
import type { TextArchive } from '../deed'
import { SubmissionArchive } from './archive'

export { type Annotated, annotate } from './annotate'
export { annotatedText } from './annotate-text'
export { findSecret } from './confidential'
export { confidentialNews, confidentialText, secretText } from './confidential-text'
export { handIn, judge } from './hand-in'
export { handInText } from './hand-in-text'
export { adviceOf, errorsOf, type Offered } from './handed'
export { type Mine, mine } from './mine'
export { mineText } from './mine-text'
export { noteText } from './note-text'
export type * from './outcome'
export { rename } from './rename'
export { type Revised, revise } from './revise'
export { revisedText } from './revise-text'
export { verify } from './verify'
export { type Waived, waive, type WaiveRequest } from './waive'
export { waivedText } from './waive-text'
export { type Withdrawn, withdraw } from './withdraw'
export { withdrawnText } from './withdraw-text'
export { handInWritten, isTitled, verifyWritten, wordFileName, type Written } from './written'

declare module 'koishi' {
  interface Context {
    archive: TextArchive
  }
}

export const name = 'submission'
export const inject = ['ledger']

/** 报送: the archive in which doubles are found, as `ctx.archive`. */
export function apply(ctx: Context) {
  const archive = new SubmissionArchive(ctx.ledger)
  ctx.provide('archive')
  ctx.set('archive', archive)
  void archive.fill()
}
