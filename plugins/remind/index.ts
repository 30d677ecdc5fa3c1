import { type Context, Schema } from 'koishi'
import * as commission from './commission'
import * as forecast from './forecast'
import zhCN from './locales/zh-CN.yml'
import * as nudge from './nudge'
import * as progress from './progress'
import * as renew from './renew'
import * as undelivered from './undelivered'
import * as weekly from './weekly'
import * as years from './years'

export const name = 'remind'
export const inject = ['policy', 'roster', 'ledger', 'score', 'courier', 'jobs']

export interface Config {}
export const Config: Schema<Config> = Schema.object({})

/** 提醒: only those who still owe, at the times the regulation says. */
export function apply(ctx: Context) {
  ctx.i18n.define('zh-CN', zhCN)
  for (const part of [weekly, commission, forecast, years, renew, undelivered, nudge, progress])
    ctx.plugin(part)
}
