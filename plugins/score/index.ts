import { Context } from 'koishi'
import { today } from '../calendar'
import zhCN from './locales/zh-CN.yml'
import { closePainter } from './picture'
import { ScoreBook } from './score-book'

export { scoreboard, total } from './board'
export * from './bulletin'
export { formatPoint, type Say, wordNote, wordReason } from './detail'
export { formatPoints } from './hundredths'
export { spanOf } from './periods/span'
export { type Circumstances, lines, score } from './score'
export { ScoreBook } from './score-book'
export type { PolicyAt } from './setting'
export { boardText, detailText, drawPeriod, drawYear, whyText } from './telling'
export type * from './types'
export { plainly } from './words'

declare module 'koishi' {
  interface Context {
    score: ScoreBook
  }
}

export const name = 'score'
export const inject = ['policy', 'roster', 'ledger']

/** 积分: what the ledger's entries earn under the regulation, as `ctx.score`. */
export function apply(ctx: Context) {
  ctx.i18n.define('zh-CN', zhCN)
  const score = new ScoreBook(ctx.ledger, {
    at: (day) => ctx.policy.at(day),
    units: () => ctx.roster.units,
    calendar: () => ctx.policy.calendar,
    today,
  })
  ctx.provide('score')
  ctx.set('score', score)
  ctx.on('dispose', () => void closePainter())
}
