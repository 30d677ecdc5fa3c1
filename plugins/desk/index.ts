import { type Context, Schema } from 'koishi'
import * as amend from './corrections/amend'
import * as answer from './corrections/answer'
import * as history from './corrections/history'
import * as undo from './corrections/undo'
import * as adjust from './decisions/adjust'
import * as adopt from './decisions/adopt'
import * as bindings from './decisions/bindings'
import * as commission from './decisions/commission'
import * as endorse from './decisions/endorse'
import * as giveBack from './decisions/give-back'
import * as mark from './decisions/mark'
import * as share from './decisions/share'
import * as waive from './decisions/waive'
import zhCN from './locales/zh-CN.yml'
import * as outstanding from './reading/outstanding'
import * as status from './reading/status'
import * as telling from './telling'
import * as bulletin from './telling/bulletin'
import * as digest from './telling/digest'
import * as exporting from './telling/export'
import * as postpone from './telling/postpone'

export const name = 'desk'
export const inject = ['storage', 'policy', 'roster', 'ledger', 'score', 'courier']

export type Config = status.Config

export const Config: Schema<Config> = Schema.object({
  backup: Schema.string().default('data/backup').description('备份所在的文件夹。'),
})

const decisions = [adopt, giveBack, share, endorse, mark, adjust, commission, bindings, waive]
const corrections = [undo, amend, history, answer]

const reading = [outstanding]

const publications = [bulletin, postpone, digest, exporting]

/** 文秘: what editors do. */
export function apply(ctx: Context, config: Config) {
  ctx.i18n.define('zh-CN', zhCN)
  for (const part of [telling, ...decisions, ...corrections, ...reading, ...publications]) {
    ctx.plugin(part)
  }
  ctx.plugin(status, config)
}
