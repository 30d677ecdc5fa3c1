import type { Context } from 'koishi'
import { checkPolicy } from '../check'
import { choiceCommands } from './choice'
import { openDoor } from './door'
import { fillCommand } from './fill'
import { helpCommand } from './help'
import { hearRecalls } from './recalled'
import { listen } from './receive'
import zhCN from './locales/zh-CN.yml'
import { manuscriptCommands } from './manuscripts'
import { pointsCommands } from './points'
import { hearQuestions } from './questions'
import { regulationCommand } from './regulation'
import { replyCommands } from './replies'
import { templateCommand } from './template-command'
import { reportCommands } from './report'
import { withdrawCommand } from './withdrawing'

export const name = 'intake'
export { inject } from './inject'

/** 报送: what officers do. */
export function apply(ctx: Context) {
  ctx.i18n.define('zh-CN', zhCN)
  checkPolicy(ctx.policy.at())
  const door = openDoor(ctx)
  fillCommand(ctx, door.conversation)
  choiceCommands(ctx)
  listen(door)
  hearRecalls(ctx, door.conversation)
  reportCommands(door)
  manuscriptCommands(ctx)
  withdrawCommand(ctx)
  replyCommands(ctx)
  pointsCommands(ctx)
  regulationCommand(ctx)
  templateCommand(ctx)
  helpCommand(ctx)
  hearQuestions(ctx)
}
