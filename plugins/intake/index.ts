import type { Context } from 'koishi'
import { checkPolicy } from '../check'
import { Conversation } from './conversation'
import { fillCommand } from './fill'
import { helpCommand } from './help'
import { listen } from './receive'
import zhCN from './locales/zh-CN.yml'
import { manuscriptCommands } from './manuscripts'
import { pointsCommands } from './points'
import { regulationCommand } from './regulation'
import { replyCommands } from './replies'
import { reportCommands } from './report'

export const name = 'intake'
export { inject } from './inject'

/** 报送: what officers do. */
export function apply(ctx: Context) {
  ctx.i18n.define('zh-CN', zhCN)
  checkPolicy(ctx.policy.at())
  const conversation = new Conversation()
  fillCommand(ctx, conversation)
  listen(ctx, conversation)
  reportCommands(ctx, conversation)
  manuscriptCommands(ctx)
  replyCommands(ctx)
  pointsCommands(ctx)
  regulationCommand(ctx)
  helpCommand(ctx)
}
