import { type Context, Schema } from 'koishi'
import * as commission from './commission'
import * as forecast from './forecast'
import * as renew from './renew'
import * as undelivered from './undelivered'
import * as weekly from './weekly'
import * as years from './years'

export { askProgress, type Behind, type UnitProgress } from './progress'
export { progressText } from './progress-text'
export { nudge, type OutstandingRequest, type Owed, whoOwes } from './who-owes'
export { nudgedText, owedText } from './who-owes-text'

export const name = 'remind'
export const inject = ['policy', 'roster', 'ledger', 'score', 'courier', 'jobs']

export interface Config {}
export const Config: Schema<Config> = Schema.object({})

/** 提醒: only those who still owe, at the times the regulation says. */
export function apply(ctx: Context) {
  for (const part of [weekly, commission, forecast, years, renew, undelivered]) ctx.plugin(part)
}
