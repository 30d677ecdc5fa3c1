import { type Bot, type Context, Universal } from 'koishi'
import { now } from '../calendar'
import { type Account, accountId } from './account'
import type { Driver, KeyedPart } from './driver'
import { elementsOf } from './elements'
import { isQuiet, type Settings } from './settings'
import type { Address, Connection } from './types'

/** What serves each platform, and the bots on them. */
export class Platforms {
  readonly drivers = new Map<string, Driver>()

  /** @param sending hears of everything that is sent past Koishi */
  constructor(
    private ctx: Context,
    private sending: (to: Address) => void,
  ) {}

  driver(platform: string): Driver | undefined {
    return this.drivers.get(platform)
  }

  bot(to: Address): Bot {
    const id = accountId(to)
    const bot = this.ctx.bots[id]
    if (!bot) throw new Error(`[courier] 机器人 ${id} 不在线`)
    return bot
  }

  /** The platforms that are on, and whether anything can be sent there now. */
  connections(): Connection[] {
    return [...this.drivers.values()].map((driver) => {
      const bots = this.ctx.bots.filter((bot) => this.driver(bot.platform ?? '') === driver)
      return { platform: driver.platform, isOnline: driver.isOnline?.() ?? bots.some(isOnline) }
    })
  }

  /** Sends a file into a conversation at once. */
  async sendFile(to: Address, name: string, bytes: Buffer): Promise<void> {
    const driver = this.driver(to.platform)
    if (!driver?.sendFile)
      throw new Error(`[courier] ${to.platform} 没有收发驱动，无法发送文件 ${name}`)
    const bot = this.bot(to)
    this.sending(to)
    await driver.sendFile(bot, to, name, bytes)
  }

  /** For the queue of an account. */
  account(to: Address, quiet: Settings['quiet'], warn: Account['warn']): Account {
    const { ctx } = this
    const id = accountId(to)
    const driver = () => this.driver(to.platform)
    return {
      driver,
      isOnline: () => driver()?.isOnline?.() ?? isOnline(ctx.bots[id]),
      isQuiet: () => !driver()?.isAlwaysAwake && isQuiet(quiet, now().slice(11, 16)),
      isBehind: () => !!driver()?.isBehind?.(),
      renew: async ({ key, to }) => ctx.serial('courier/sending', { key, to }),
      send: (to, part) => this.send(to, part),
      announceGivenUp: async ({ key, to, pieces, reason }) => {
        const content = pieces.map(({ content }) => content).filter(Boolean)
        await ctx.parallel('courier/gave-up', { key, to, content: content.join('\n') }, reason!)
      },
      warn,
    }
  }

  private async send(to: Address, part: KeyedPart): Promise<string[]> {
    const driver = this.driver(to.platform)
    if (driver?.send) {
      this.sending(to)
      const { content = '' } = part
      const seen = content && this.ctx.bail('courier/leaving', content, to)
      return driver.send(to, { ...part, content: seen || part.content })
    }
    if (!part.file) return this.bot(to).sendMessage(to.channelId, elementsOf(part))
    await this.sendFile(to, part.file.name, part.file.bytes)
    return []
  }
}

function isOnline(bot: Bot | undefined): boolean {
  return bot?.status === Universal.Status.ONLINE
}
