import type { Context } from 'koishi'
import * as advise from './advise'
import type { Config } from './config'
import * as nightly from './nightly'

export { check, type Verdict } from './check'
export { Config } from './config'
export { bytesOf } from './manifest'
export { BackupError, type Lost, restore, type Restored } from './restore'
export { foldersIn, newestManifest, newestWhole } from './shelf'

export const name = 'backup'

/** 备份: all data, every night, and what to do with it when the ledger is damaged. */
export function apply(ctx: Context, config: Config) {
  for (const part of [advise, nightly]) ctx.plugin(part, config)
}
