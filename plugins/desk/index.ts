import { type Context, Schema } from 'koishi'
import * as amend from './amend'
import * as bindings from './bindings'
import * as bulletin from './bulletin'
import * as calendar from './bulletin-calendar'
import * as commission from './commission'
import * as adjust from './decisions/adjust'
import * as adopt from './decisions/adopt'
import * as endorse from './decisions/endorse'
import * as giveBack from './decisions/give-back'
import * as mark from './decisions/mark'
import * as share from './decisions/share'
import * as digest from './digest'
import * as exporting from './export'
import * as history from './history'
import zhCN from './locales/zh-CN.yml'
import * as objections from './objections'
import * as telling from './telling'
import * as undo from './undo'

export const name = 'desk'
export const inject = ['policy', 'roster', 'ledger', 'score', 'courier']

export interface Config {}
export const Config: Schema<Config> = Schema.object({})

const decisions = [adopt, giveBack, share, endorse, mark, adjust, commission]
const corrections = [undo, amend, history, objections]

const publications = [bulletin, calendar, digest, exporting]

/** 文秘: what editors do. */
export function apply(ctx: Context) {
  ctx.i18n.define('zh-CN', zhCN)
  for (const part of [telling, bindings, ...decisions, ...corrections, ...publications]) {
    ctx.plugin(part)
  }
}
