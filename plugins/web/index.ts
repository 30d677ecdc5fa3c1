import { resolve } from 'node:path'
import { type Context, Schema } from 'koishi'
import { WebBot } from './bot'
import { chat } from './chat'
import { check } from './check'
import { WebDriver } from './driver'
import { FileShelf } from '../courier'
import { files } from './files'
import { People } from './people'
import { Samples } from './samples'
import { Talk } from './talk'

export const name = 'web'
export const inject = ['server', 'roster', 'policy', 'manuscript', 'ledger', 'courier']

export interface Config {
  messages: number
  megabytes: number
}

export const Config: Schema<Config> = Schema.object({
  messages: Schema.natural().default(300).description('每个对话在内存里留多少条消息。'),
  megabytes: Schema.natural().default(100).description('文件一共在内存里留多少 MB。'),
})

/** The bot has this one account on the page. */
const selfId = 'baosong'

/** 试用页: a platform of its own, for whoever runs the bot, open on this machine alone. */
export function apply(ctx: Context, config: Config) {
  const folder = (path: string) => resolve(ctx.baseDir, path)
  const { policy, manuscript } = ctx
  const samples = new Samples(folder('data/samples'), policy.at(), policy.calendar, manuscript)
  const talk = new Talk(config.messages)
  const shelf = new FileShelf(config.megabytes * 1024 * 1024)
  const people = new People(ctx.roster)
  const bot = new WebBot(ctx, selfId, { talk, shelf, people })
  const driver = new WebDriver(selfId, talk, shelf)
  ctx.effect(() => ctx.courier.register(driver))
  chat(ctx, { bot, talk, shelf, people, samples })
  check(ctx, shelf)
  files(ctx, shelf, folder('plugins/web/assets'))
}
