import type { Context } from 'koishi'
import { resolve } from 'node:path'
import { editorsCommand } from '../../chat'
import { Refusal } from '../../deed'
import { readStatus, statusText } from '../../status'

export const name = 'desk-status'
export const inject = ['storage', 'policy', 'roster', 'ledger', 'courier']

export interface Config {
  /** The folder of the backups; empty when none are made. */
  backup: string
}

/** `/状态`: how things stand with the bot itself. */
export function apply(ctx: Context, { backup }: Config) {
  editorsCommand(ctx, '状态', ['运行状态', '体检'], async ({ by }) => {
    const facts = await readStatus(ctx, by, backup ? resolve(ctx.baseDir, backup) : undefined)
    return facts instanceof Refusal ? facts : statusText(facts)
  })
}
