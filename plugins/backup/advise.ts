import { relative, resolve } from 'node:path'
import type { Context } from 'koishi'
import type { Config } from './config'
import { newestWhole } from './shelf'

export const name = 'backup-advise'

/** Says which backup to use when the ledger is damaged: no room that needs it is there then. */
export function apply(ctx: Context, { folder }: Config) {
  ctx.on('ledger/damaged', async () => {
    const logger = ctx.logger('backup')
    const found = await newestWhole(resolve(ctx.baseDir, folder))
    if (!found) return logger.error('[backup] %s 里没有可用的备份', folder)
    const { at, entries } = found.manifest!
    const near = relative(ctx.baseDir, found.folder)
    const path = near.startsWith('..') ? found.folder : near
    const time = at.slice(0, 16).replace('T', ' ')
    logger.error('[backup] 可用的最新备份是 %s（%s，%d条记录）', path, time, entries)
    logger.error('[backup] 恢复请运行：npm run restore -- %s', path)
  })
}
