import { type Awaitable, type Bot, type Context, Universal } from 'koishi'
import { now } from '../calendar'
import { accountId } from './delivery'
import type { Account } from './carrier'
import { isQuiet, type Quiet } from './quiet'
import { sandbox } from './sandbox'
import { elementsOf } from './speech'
import type { Address, Driver, GiveUp, Part, Push, Renewal } from './types'

declare module 'koishi' {
  interface Events {
    /**
     * A push is about to be sent for the first time, perhaps long after it was made: whoever made it
     * may say what it should say by now.
     */
    'courier/sending'(push: Pick<Push, 'key' | 'to'>): Awaitable<Renewal | undefined>
    /**
     * A push will not be sent any more. After a restart it is told again unless every listener had
     * resolved, so tell the editors by a push with a key of its own.
     */
    'courier/gave-up'(push: Pick<Push, 'key' | 'to' | 'content'>, reason: GiveUp): unknown
  }
}

/** What serves each platform, and the bots on them. */
export class Platforms {
  readonly drivers = new Map<string, Driver>([[sandbox.platform, sandbox]])

  /** @param sending hears of every file that is being sent */
  constructor(
    private ctx: Context,
    private sending: (to: Address) => void,
  ) {}

  driver(platform: string): Driver | undefined {
    return this.drivers.get(platform.split(':')[0])
  }

  bot(to: Address): Bot {
    const id = accountId(to)
    const bot = this.ctx.bots[id]
    if (!bot) throw new Error(`[courier] 机器人 ${id} 不在线`)
    return bot
  }

  async sendFile(to: Address, name: string, bytes: Buffer): Promise<void> {
    const driver = this.driver(to.platform)
    if (!driver) throw new Error(`[courier] ${to.platform} 没有收发驱动，无法发送文件 ${name}`)
    const bot = this.bot(to)
    this.sending(to)
    await driver.sendFile(bot, to, name, bytes)
  }

  /** For the queue of an account. */
  account(to: Address, quiet: Quiet, warn: Account['warn']): Account {
    const { ctx } = this
    const id = accountId(to)
    return {
      driver: () => this.driver(to.platform),
      isOnline: () => isOnline(ctx.bots[id]),
      isQuiet: () =>
        !!this.driver(to.platform)?.isBehind?.() || isQuiet(quiet, now().slice(11, 16)),
      renew: async ({ key, to }) => ctx.serial('courier/sending', { key, to }),
      send: (to, part) => this.send(to, part),
      tell: async ({ key, to, pieces, reason }) => {
        const content = pieces.map(({ content }) => content).filter(Boolean)
        await ctx.parallel('courier/gave-up', { key, to, content: content.join('\n') }, reason!)
      },
      warn,
    }
  }

  private async send(to: Address, part: Part): Promise<string[]> {
    if (!part.file) return this.bot(to).sendMessage(to.channelId, elementsOf(part))
    await this.sendFile(to, part.file.name, part.file.bytes)
    return []
  }
}

/** The chat page's bot is there or not, and says nothing of its status. */
function isOnline(bot: Bot | undefined): boolean {
  return !!bot && (bot.hidden || bot.status === Universal.Status.ONLINE)
}
