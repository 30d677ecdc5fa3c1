import { resolve } from 'node:path'
import type { Context } from 'koishi'
import { adviceOn } from './advice'
import * as nightly from './nightly'
import { checkPlace } from './place'

export { adviceOn } from './advice'
export { check, type Verdict } from './check'
export { bytesOf } from './manifest'
export { make } from './make'
export { Config } from './nightly'
export type { Lost } from './lost'
export { checkPlace } from './place'
export { BackupError, restore, type Restored } from './restore'
export type { Settings } from './settings'
export { foldersIn, newestManifest, newestWhole, put } from './shelf'

export const name = 'backup'

/** 备份: all data and the settings, every night, and what to do with it when the ledger is damaged. */
export function apply(ctx: Context, config: nightly.Config) {
  const folder = resolve(ctx.baseDir, config.folder)
  ctx.plugin(nightly, config)
  // No room that the nightly backup needs is there then.
  ctx.on('ledger/damaged', () => adviceOn(folder))
  try {
    checkPlace(folder)
  } catch (error) {
    ctx.logger(name).warn((error as Error).message)
  }
}
