import { type Context, Schema } from 'koishi'
import { today } from '../calendar'
import { WecomAccount } from './account'
import { WecomBot } from './bot'
import { wecomDriver } from './driver'
import { callbackMode } from './callback'
import { Groups } from './groups'
import { longConnection } from './long-connection'
import { openMemory } from './memory'
import { privatePrefix } from './protocol'
import { say } from './say'
import { notesOn, wayOf } from './settings'
import type { Saying, Voice } from './voice'
import { Webhook } from './webhook'

export { notesOn, wayOf } from './settings'

export const name = 'wecom'

export const inject = ['storage', 'roster', 'ledger', 'courier']

export interface Config {
  botId: string
  secret: string
  token: string
  aesKey: string
  url?: string
  api?: string
  webhookKey?: string
  groups: string
  megabytes: number
  patience: number
  pause: number
  longPause: number
}

export const Config: Schema<Config> = Schema.object({
  botId: Schema.string().default('').description('智能机器人的 BotID。'),
  secret: Schema.string().role('secret').default('').description('智能机器人的 Secret。'),
  token: Schema.string().role('secret').default('').description('回调模式的 Token。'),
  aesKey: Schema.string().role('secret').default('').description('回调模式的 EncodingAESKey。'),
  url: Schema.string().description('长连接的地址，不写为企业微信的。'),
  api: Schema.string().description('企业微信接口的地址，不写为企业微信的。'),
  webhookKey: Schema.string().role('secret').description('群机器人的 key，用来在群里 @人。'),
  groups: Schema.string().default('').description('服务的群，用逗号分隔；不填为所有群。'),
  megabytes: Schema.natural().default(200).description('收到的文件一共在内存里留多少 MB。'),
  patience: Schema.natural().default(30_000).description('取一个文件最多用多久（毫秒）。'),
  pause: Schema.natural().default(1000).description('断线后过多久再连，逐次加倍（毫秒）。'),
  longPause: Schema.natural()
    .default(60_000)
    .description('被占用或连得太频繁后过多久再连，逐次加倍（毫秒）。'),
})

const megabyte = 1024 * 1024
const day = 24 * 3600_000

/** 企业微信: its 智能机器人, and a 群机器人 for what must call people in the group. */
export async function apply(ctx: Context, config: Config) {
  const way = wayOf(config)
  const { webhookKey, api, url } = way
  const isCallback = way.mode === 'callback'
  const selfId = config.botId || name
  const { storage, roster, ledger, courier } = ctx
  const { alert, warn } = newsOf(ctx)
  const memory = await openMemory(storage.folder, config.megabytes * megabyte, warn)
  const { inbox, spoken, requests, shelf } = memory
  const groups = new Groups(config.groups, spoken, !!webhookKey)

  async function later(key: string, channelId: string, saying: Saying) {
    const to = { platform: name, selfId, channelId }
    const until = new Date(Date.now() + day)
    await courier.push({ ...saying, key, to, until, isUrgent: true })
  }

  const listeners = {
    account: (): WecomAccount => account,
    showStatus: (isOnline: boolean) => (isOnline ? bot.online() : bot.offline()),
    alert,
    warn,
  }
  const line: { voice: Voice; open(): void } = isCallback
    ? callbackMode(ctx, config, { requests, groups, later, warn }, listeners)
    : longConnection(ctx, { ...config, url }, listeners)
  const { voice } = line
  // The callback mode answers when all is said.
  const answering = async (id: string) => (isCallback ? undefined : inbox.done(id))
  const canCall = !!webhookKey
  const hasRecorded = (id: string) =>
    ledger.entries.slice(-100).some(({ source }) => source.messageId === id)
  const isAsking = (channelId: string) => {
    const who = { platform: name, channelId, userId: channelId.replace(privatePrefix, '') }
    return !!ctx.bail('courier/asked', who)
  }
  const bot = new WecomBot(ctx, selfId, {
    roster,
    requests,
    voice,
    canCall,
    answering,
    hasRecorded,
    isAsking,
    later,
  })

  async function handled(id: string) {
    await voice.finish?.(id)
    await inbox.done(id)
  }

  const { patience, aesKey } = config
  const fetching = { limit: courier.limit, patience, key: isCallback ? aesKey : undefined }
  const met = (group: string) => {
    const all = [config.groups, group].filter(Boolean).join(',')
    if (!groups.isNamed(group)) ctx.logger(name).info(say('wecom.group', { group, groups: all }))
  }
  const account = new WecomAccount(bot, { memory, fetching, groups, handled, met }, warn)
  const refused = (code: number) => alert('webhook', say('wecom.webhook-refused', { code }))
  const webhook = webhookKey ? new Webhook(api, webhookKey, refused) : undefined
  const driver = wecomDriver({ selfId, bot, shelf, groups, webhook, canPush: !isCallback, spoken })
  ctx.effect(() => courier.register(driver))
  ctx.on('middleware', ({ platform, messageId }) => {
    if (platform === name) handled(messageId!).catch(warn)
  })
  ctx.on('dispose', () => void inbox.close())
  ctx.on('ready', () => void allStarted())

  // Awaited by nobody: flushing waits for whoever is ready.
  async function allStarted() {
    await ctx.root.lifecycle.flush()
    for (const note of notesOn(way, config)) ctx.logger(name).info(note)
    line.open()
    account.resume()
  }
}

/** How the room is heard of: in the log, and by the editors once a day for each key. */
function newsOf(ctx: Context) {
  const warn = (message: unknown) => ctx.logger(name).warn(`[wecom] ${message}`)
  const alert = (key: string, text: string) => {
    warn(text)
    ctx.courier.tellEditors({ key: `wecom:${key}:${today()}`, text }).catch(warn)
  }
  return { alert, warn }
}
