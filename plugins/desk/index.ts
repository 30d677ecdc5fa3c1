import { type Context, Schema } from 'koishi'
import * as adjust from './adjust'
import * as adopt from './adopt'
import * as amend from './amend'
import * as bindings from './bindings'
import * as bulletin from './bulletin'
import * as calendar from './bulletin-calendar'
import * as commission from './commission'
import * as waive from './decisions/waive'
import * as digest from './digest'
import * as endorse from './endorse'
import * as exporting from './export'
import * as herald from './herald'
import * as history from './history'
import zhCN from './locales/zh-CN.yml'
import * as objections from './objections'
import * as giveBack from './return'
import * as share from './share'
import * as undo from './undo'

export const name = 'desk'
export const inject = ['policy', 'roster', 'ledger', 'score', 'courier']

export interface Config {}
export const Config: Schema<Config> = Schema.object({})

const decisions = [adopt, giveBack, share, endorse, adjust, commission, waive]
const corrections = [undo, amend, history, objections]

const publications = [bulletin, calendar, digest, exporting]

/** 文秘: what editors do. */
export function apply(ctx: Context) {
  ctx.i18n.define('zh-CN', zhCN)
  for (const part of [herald, bindings, ...decisions, ...corrections, ...publications]) {
    ctx.plugin(part)
  }
}
