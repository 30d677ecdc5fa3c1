import { type Context, Schema } from 'koishi'
import * as bindings from './bindings'
import zhCN from './locales/zh-CN.yml'

export const name = 'desk'
export const inject = ['roster']

export interface Config {}
export const Config: Schema<Config> = Schema.object({})

/** 文秘: what editors do. */
export function apply(ctx: Context) {
  ctx.i18n.define('zh-CN', zhCN)
  ctx.plugin(bindings)
}
