import { resolve } from 'node:path'
import type { Context } from 'koishi'
import { answer, editorsCommand } from '../chat'
import { readStatus, statusText } from '../status'

/** `/状态`: how things stand with the bot itself. `backup`: the folder of the backups; none when empty. */
export function statusCommand(ctx: Context, backup: string) {
  editorsCommand(ctx, '状态', ['运行状态', '体检'], async ({ by }) => {
    const folder = backup ? resolve(ctx.baseDir, backup) : undefined
    return answer(await readStatus(ctx, by, folder), statusText)
  })
}
