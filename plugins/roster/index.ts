import { join, resolve } from 'node:path'
import { type Context, Schema } from 'koishi'
import { Bindings } from './bindings'
import { loadRoster } from './load'
import { Roster } from './roster'
import { withPageAccounts } from './page-accounts'

export { Bindings } from './bindings'
export { classOn } from './class'
export { loadRoster } from './load'
export { ids, Roster } from './roster'
export type * from './types'

declare module 'koishi' {
  interface Context {
    roster: Roster
    bindings: Bindings
  }
}

export const name = 'roster'
export const inject = ['storage']

export interface Config {
  file: string
  isTrial?: boolean
}

export const Config: Schema<Config> = Schema.object({
  file: Schema.string().default('data/roster.example.yml').description('名册文件。'),
  isTrial: Schema.boolean().default(false).description('是否在试用：人人在试用页有账号。'),
})

/** 名册: provides who the people are as `ctx.roster`, and which accounts were bound as `ctx.bindings`. */
export async function apply(ctx: Context, { file, isTrial }: Config) {
  for (const service of ['roster', 'bindings']) ctx.provide(service)
  const bindings = await Bindings.open(join(ctx.storage.folder, 'bindings.json'))
  ctx.set('bindings', bindings)
  const data = loadRoster(resolve(ctx.baseDir, file))
  ctx.set('roster', new Roster(isTrial ? withPageAccounts(data) : data, bindings))
}
