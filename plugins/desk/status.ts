import { resolve } from 'node:path'
import type { Context } from 'koishi'
import { answer, editorsCommand } from '../chat'
import { readStatus, statusText } from '../status'

/**
 * `/状态`: how things stand with the bot itself.
 * @param backup the folder of the backups; empty when none are made
 */
export function statusCommand(ctx: Context, backup: string) {
  const folder = backup ? resolve(ctx.baseDir, backup) : undefined
  editorsCommand(ctx, '状态', ['运行状态', '体检'], ({ by }) =>
    answer(readStatus(ctx, by, folder), statusText),
  )
}
