import type { Context } from 'koishi'
import { SubmissionArchive } from './archive'

export { countBeside, isInQuestion, replaceEarlier } from './choose'
export { acceptedOutcome } from './decide'
export { findSecret } from './confidential'
export { annotate, revise, type Shown } from './copies'
export { handedIn } from './handed-in'
export { handIn, judge, verify } from './hand-in'
export { columnText, noteText } from './finding-text'
export { acceptedText, countedText } from './accepted-text'
export { handInText, waivedText } from './hand-in-text'
export * from './secret-text'
export { adviceOf, errorsOf, isTitled } from './handed'
export { lateLines } from './lateness-text'
export { mine, type Mine, type MySubmission } from './mine'
export type * from './outcome'
export * from './texts'
export { renamable, rename, type Waived, waive } from './retake'
export { refusePeriod } from './period-said'
export { withdraw } from './withdraw'
export { handInWritten, verifyWritten, wordFileName, type Written } from './written'

declare module 'koishi' {
  interface Context {
    archive: SubmissionArchive
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
