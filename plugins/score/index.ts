import type { Context } from 'koishi'
import { today } from '../calendar'
import { ScoreBook } from './score-book'

export { scoreboard } from './board'
export { formatPoints } from './hundredths'
export { spanOf } from './periods/span'
export { ScoreBook } from './score-book'
export type { PolicyAt } from './setting'
export type * from './types'

declare module 'koishi' {
  interface Context {
    score: ScoreBook
  }
}

export const name = 'score'
export const inject = ['policy', 'roster', 'ledger']

/** 积分: what the ledger's entries earn under the regulation, as `ctx.score`. */
export function apply(ctx: Context) {
  const score = new ScoreBook(ctx.ledger, {
    at: (day) => ctx.policy.at(day),
    units: () => ctx.roster.units,
    calendar: () => ctx.policy.calendar,
    today,
  })
  ctx.provide('score')
  ctx.set('score', score)
}
