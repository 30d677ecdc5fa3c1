import { relative, resolve } from 'node:path'
import type { Context } from 'koishi'
import * as nightly from './nightly'
import { newestWhole } from './shelf'

export { check, type Verdict } from './check'
export { bytesOf } from './manifest'
export { Config } from './nightly'
export { BackupError, type Lost, restore, type Restored } from './restore'
export { foldersIn, newestManifest, newestWhole } from './shelf'

export const name = 'backup'

/** 备份: all data, every night, and what to do with it when the ledger is damaged. */
export function apply(ctx: Context, config: nightly.Config) {
  ctx.plugin(nightly, config)
  // No room that the nightly backup needs is there then.
  ctx.on('ledger/damaged', () => advise(ctx, config.folder))
}

/** Says which backup to use. */
async function advise(ctx: Context, folder: string) {
  const logger = ctx.logger('backup')
  const found = await newestWhole(resolve(ctx.baseDir, folder))
  if (!found) return logger.error('[backup] %s 里没有可用的备份', folder)
  const { at, entries } = found.manifest!
  const near = relative(ctx.baseDir, found.folder)
  const path = near.startsWith('..') ? found.folder : near
  const time = at.slice(0, 16).replace('T', ' ')
  logger.error('[backup] 可用的最新备份是 %s（%s，%d条记录）', path, time, entries)
  logger.error('[backup] 恢复请运行：npm run restore -- %s', path)
}
