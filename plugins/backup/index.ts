import { type Context, Schema } from 'koishi'
import * as advise from './advise'
import * as nightly from './nightly'

export { check, type Verdict } from './check'
export { bytesOf } from './manifest'
export { BackupError, type Lost, restore, type Restored } from './restore'
export { foldersIn, newestWhole } from './shelf'

export const name = 'backup'

export interface Config {
  /** Where the backups are. */
  folder: string
  /** `HH:mm` of Asia/Shanghai. */
  at: string
  /** Backups that are kept. */
  keep: number
}

export const Config: Schema<Config> = Schema.object({
  folder: Schema.string()
    .default('data/backup')
    .description('备份所在的文件夹，最好在另一块硬盘上。'),
  at: Schema.string()
    .pattern(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('03:30')
    .description('每天几点备份。'),
  keep: Schema.natural().min(1).default(14).description('保留几份。'),
})

/** 备份: all data, every night, and what to do with it when the ledger is damaged. */
export function apply(ctx: Context, config: Config) {
  for (const part of [advise, nightly]) ctx.plugin(part, config)
}
