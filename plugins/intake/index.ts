import { type Context, Schema } from 'koishi'
import { checkPolicy } from '../check'
import * as annotation from './annotation'
import * as bind from './bind'
import * as board from './board'
import * as commission from './commission'
import * as confirmShares from './confirm-shares'
import { Conversation } from './conversation'
import * as details from './details'
import * as fill from './fill'
import * as help from './help'
import * as listen from './listen'
import zhCN from './locales/zh-CN.yml'
import * as mine from './mine'
import * as objection from './objection'
import * as progress from './progress'
import * as regulation from './regulation'
import * as rename from './rename'
import * as report from './report'
import * as revise from './revise'
import * as sandbox from './sandbox'
import * as withdraw from './withdraw'

export const name = 'intake'
export { inject } from './inject'

export interface Config {}
export const Config: Schema<Config> = Schema.object({})

/** 报送: what officers do. */
export function apply(ctx: Context) {
  ctx.i18n.define('zh-CN', zhCN)
  checkPolicy(ctx.policy.at())
  const conversation = new Conversation()
  for (const part of [fill, listen, report, sandbox]) ctx.plugin(part, conversation)
  for (const part of [
    rename,
    annotation,
    revise,
    mine,
    withdraw,
    bind,
    board,
    details,
    regulation,
    confirmShares,
    objection,
    commission,
    progress,
    help,
  ])
    ctx.plugin(part)
}
