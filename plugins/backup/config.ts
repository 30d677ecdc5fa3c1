import { Schema } from 'koishi'

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
