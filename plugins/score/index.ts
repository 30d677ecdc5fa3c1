import type { Context } from 'koishi'
import { parsePeriod, today } from '../calendar'
import { ScoreBook } from './score-book'

export { rowOfNothing, scoreboard } from './board'
export { formatPoints, settle } from './hundredths'
export { usualZero } from './awards/award'
export { spanOf } from './periods/span'
export type { QuotaResult } from './periods/quota-results'
export { ScoreBook } from './score-book'
export type { PolicyAt, RosterUnit } from './setting'
export type * from './types'

declare module 'koishi' {
  interface Context {
    score: ScoreBook
  }
}

export const name = 'score'
export const inject = ['policy', 'roster', 'ledger']

/** Milliseconds after the start, when what else starts is done. */
const WARM_UP = 4000

/** 积分: what the ledger's entries earn under the regulation, as `ctx.score`. */
export function apply(ctx: Context) {
  // Read once: Koishi checks permission whenever a service is read, which takes some 40 microseconds.
  const { policy, roster, ledger } = ctx
  const score = new ScoreBook(ledger, {
    at: (day) => policy.at(day),
    units: () => roster.units,
    calendar: () => policy.calendar,
    today,
    isLive: true,
  })
  ctx.on('roster/units-changed', () => score.reset())
  ctx.provide('score')
  ctx.set('score', score)
  // The first board of ten years takes a third of a second: nobody has to wait for it.
  ctx.setTimeout(() => {
    const year = parsePeriod('本年', today())!
    score.board(year)
    if (score.feesIn(year)) score.fees.board(year)
  }, WARM_UP)
}
