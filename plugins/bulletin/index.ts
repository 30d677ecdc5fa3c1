import { join } from 'node:path'
import { type Context, Universal } from 'koishi'
import { DigestBook } from './digest/digest-book'
import { closePainter } from './picture'
import { announceRecent, takeStep } from './publication/by-calendar'
import { planBulletins } from './publication/plan'

export { appraise, appraiseOne, type Appraised, yearToAppraise } from './appraisal/ask'
export { appraisedOneText, appraisedText } from './appraisal/text'
export {
  askBoard,
  askStanding,
  type BoardOf,
  type StandingOf,
  yearOfPeriod,
} from './board/ask-board'
export { boardPictures } from './board/board-picture'
export { boardText, standingText } from './board/board-text'
export { askComparison } from './compare/ask-comparison'
export { comparisonText } from './compare/comparison-text'
export { askDetails, askOrigin, type Origin, type UnitDetails } from './details/ask-details'
export { detailsList, originList } from './details/details-text'
export { whyLast } from './details/last-told'
export { groundText, pointText } from './details/point-text'
export { DigestBook, type DigestRecord } from './digest/digest-book'
export { digestText } from './digest/digest-text'
export { askerOf, type Digest, type DigestDesk, drawUpDigest } from './digest/draw-up-digest'
export { mergeInDigest } from './digest/merge-in-digest'
export { box, COLOURS, drawPage, type Element, page, text } from './picture'
export { type Exported, exportWorkbook } from './publication/export-workbook'
export { type Postponed, postpone } from './publication/postpone'
export { type Proposal, propose } from './publication/propose'
export {
  exportedText,
  postponedText,
  proposalText,
  publishedText,
  shownText,
} from './publication/publication-text'
export { type Published, publish } from './publication/publish'
export { isPublished, type Scope } from './publication/scope'
export { showInterim, type Shown } from './publication/show-interim'
export {
  holdQuestion,
  publicationOf,
  recallText,
  releasedText,
  stillText,
  upcoming,
} from './publication/upcoming'
export { askTrend } from './trend/ask-trend'
export { trendPicture, yearPicture } from './trend/trend-picture'
export { trendPartsText, trendText } from './trend/trend-text'

declare module 'koishi' {
  interface Context {
    digests: DigestBook
  }
}

export const name = 'bulletin'
export const inject = [
  'storage',
  'policy',
  'roster',
  'manuscript',
  'ledger',
  'score',
  'courier',
  'jobs',
]

/** 公示: drafts and publications by the calendar, and the digests as `ctx.digests`. */
export async function apply(ctx: Context) {
  const warn = (message: string, ...values: unknown[]) =>
    ctx.logger('bulletin').warn(`[bulletin] ${message}`, ...values)

  ctx.jobs.add({
    name: 'bulletin',
    plan: (from, to) => planBulletins((day) => ctx.policy.at(day), ctx.policy.calendar, from, to),
    run: async (planned) => {
      const failure = await takeStep(ctx, planned)
      if (failure) warn('积分榜图片没有画成，改发文字：%s', failure)
    },
  })
  ctx.on('bot-status-updated', async ({ status }) => {
    if (status === Universal.Status.ONLINE) await announceRecent(ctx)
  })
  ctx.on('dispose', closePainter)

  ctx.provide('digests')
  const digests = await DigestBook.open(join(ctx.storage.folder, 'digests.jsonl'), warn)
  ctx.on('dispose', () => digests.close())
  ctx.set('digests', digests)
}
