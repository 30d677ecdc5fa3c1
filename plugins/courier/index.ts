import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from 'koishi'
import { accountId } from './account'
import { Courier } from './courier'
import { Delivery } from './delivery'
import { Outbox } from './outbox'
import { Platforms } from './platforms'
import { quote } from './quote'
import { type Settings, settings } from './settings'
import type { Address } from './types'

export type { Courier } from './courier'
export type * from './driver'
export { elementText, escaped, mention } from './elements'
export type { GivenUp } from './events'
export { download, SourceError } from './download'
export { FileShelf, type ShelvedFile } from './file-shelf'
export { groupsOf } from './groups'
export { dropNewer } from './newer'
export type { Member } from './members'
export { split } from './split'
export * from './types'
export type { Unfetchable } from './unfetchable'

declare module 'koishi' {
  interface Context {
    courier: Courier
  }
}

export const name = 'courier'
export const inject = ['storage', 'roster', 'policy']

export type Config = Settings
export const Config = settings

/** Milliseconds a bot that ends waits for what is just being sent. */
const farewell = 3000

/** 收发: attachments in, messages and files out. */
export async function apply(ctx: Context, config: Config) {
  ctx.provide(name)
  const warn = (message: string) => ctx.logger(name).warn(`[${name}] ${message}`)
  const outbox = await Outbox.open(ctx.storage.folder, warn)
  const platforms = new Platforms(ctx, (to) => delivery.noteSend(accountId(to)))
  const accountOf = (to: Address) => platforms.account(to, config.quiet, warn)
  const delivery = new Delivery(outbox, accountOf, config)
  const editors = () => ctx.roster.editors
  ctx.before('send', quote)
  ctx.before('send', ({ sid }) => delivery.noteSend(sid))
  ctx.on('exit', () => Promise.race([delivery.close(), sleep(farewell)]))
  ctx.on('dispose', () => void delivery.close())
  const preferred = () => ctx.policy.at().reachOn
  ctx.set(name, new Courier(platforms, outbox, delivery, editors, preferred, config, warn))
  // When every plugin is there: whoever must hear of a push given up, and the drivers.
  void ctx.root.lifecycle.flush().then(() => delivery.start())
}
