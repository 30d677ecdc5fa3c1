import { type Context, Schema } from 'koishi'
import { correctionCommands } from './corrections'
import { adjustCommands } from './decisions/adjust'
import { adoptCommand } from './decisions/adopt'
import { bindingCommands } from './decisions/bindings'
import { commissionCommand } from './decisions/commission'
import { manuscriptCommands } from './decisions/manuscript'
import { shareCommand } from './decisions/share'
import { waiveCommand } from './decisions/waive'
import zhCN from './locales/zh-CN.yml'
import { outstandingCommands } from './outstanding'
import { statusCommand } from './status'
import { tellOfEntries } from './telling/entries'
import { bulletinCommands } from './telling/bulletin'
import { digestCommand } from './telling/digest'

export const name = 'desk'
export const inject = [
  'storage',
  'policy',
  'roster',
  'bindings',
  'manuscript',
  'ledger',
  'score',
  'courier',
  'archive',
  'digests',
]

export interface Config {
  /** The folder of the backups; empty when none are made. */
  backup: string
}

export const Config: Schema<Config> = Schema.object({
  backup: Schema.string().default('data/backup').description('备份所在的文件夹。'),
})

/** 文秘: what editors do, and what units are told of it. */
export function apply(ctx: Context, { backup }: Config) {
  ctx.i18n.define('zh-CN', zhCN)
  tellOfEntries(ctx)
  adoptCommand(ctx)
  manuscriptCommands(ctx)
  shareCommand(ctx)
  adjustCommands(ctx)
  commissionCommand(ctx)
  bindingCommands(ctx)
  waiveCommand(ctx)
  correctionCommands(ctx)
  outstandingCommands(ctx)
  bulletinCommands(ctx)
  digestCommand(ctx)
  statusCommand(ctx, backup)
}
