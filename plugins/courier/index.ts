import { type Bot, type Context, h, Schema, Service, type Session, type Universal } from 'koishi'
import { findAttachments, type Whence } from './attachments'
import { fetchFile } from './fetch'
import { sandbox } from './sandbox'
import {
  type Address,
  type Attachment,
  type Contact,
  type Driver,
  type Fate,
  FetchError,
  type GiveUp,
  type Push,
  type Quoted,
} from './types'

export * from './types'

declare module 'koishi' {
  interface Context {
    courier: Courier
  }
  interface Events {
    /**
     * A push will not be sent any more. After a restart it is told again unless every listener had
     * resolved, so tell the editors by a push with a key of its own.
     */
    'courier/gave-up'(push: Pick<Push, 'key' | 'to' | 'content'>, reason: GiveUp): unknown
  }
}

function addressOf(to: Session | Address): Address {
  if (!('event' in to)) return to
  const { platform, selfId, channelId, guildId, userId } = to
  return { platform, selfId, channelId: channelId!, guildId, userId }
}

function whence(session: Session): Whence {
  const { platform, channelId, guildId, userId, messageId } = session
  const [channel, user, message] = [channelId, userId, messageId].map((id) => id ?? '')
  return { platform, channelId: channel, guildId, userId: user, messageId: message }
}

/** Whatever answers a message quotes it, the texts that commands return included. */
function quote({ elements, platform }: Session, { session: asked }: Universal.SendOptions) {
  // The chat page shows a quote's id as text.
  const isQuotable = asked?.messageId && !platform.startsWith(sandbox.platform)
  if (!isQuotable || elements?.[0]?.type === 'quote') return
  elements?.unshift(h.quote(asked.messageId!))
}

/** Attachments in, messages and files out, whatever the platform. */
class Courier extends Service {
  private drivers = new Map<string, Driver>([[sandbox.platform, sandbox]])

  constructor(
    ctx: Context,
    public override config: Courier.Config,
  ) {
    super(ctx, 'courier', true)
    ctx.before('send', quote)
  }

  /** Registers what serves a platform, for as long as the calling plugin lives. */
  driver(driver: Driver): () => void {
    this.drivers.set(driver.platform, driver)
    return this.ctx.effect(() => () => this.drivers.delete(driver.platform))
  }

  /** Files and pictures of a message, in order. */
  attachments(session: Session): Attachment[] {
    return findAttachments(session.elements ?? [], whence(session))
  }

  /** The message this one quotes, with its files and pictures. */
  quoted(session: Session): Quoted | undefined {
    const { quote } = session
    if (!quote?.id) return
    const userId = quote.user?.id
    const elements = quote.elements ?? h.parse(quote.content ?? '')
    const origin = { ...whence(session), userId: userId ?? '', messageId: quote.id }
    return { messageId: quote.id, userId, files: findAttachments(elements, origin) }
  }

  /**
   * The bytes of an attachment, of the stated size if one is stated.
   * @throws FetchError
   */
  async fetch(bot: Bot, file: Attachment): Promise<Buffer> {
    const { limit, patience } = this.config
    const sources = this.driverOf(bot.platform!)?.sources(bot, file)
    if (!sources) throw new FetchError('not-found', file)
    return fetchFile(sources, file, { limit: limit * 1024 * 1024, total: patience })
  }

  /** Answers, quoting the officer's message. Rejects when it could not be sent. Gives message ids. */
  async reply(session: Session, content: h.Fragment): Promise<string[]> {
    const elements = h.normalize(content)
    // The chat page shows a quote's id as text.
    const isQuotable = session.messageId && !session.platform.startsWith(sandbox.platform)
    if (isQuotable) elements.unshift(h.quote(session.messageId!))
    return session.bot.sendMessage(session.channelId!, elements, session.event.referrer, {
      session,
    })
  }

  /** Sends a file into a conversation. Rejects when it could not be sent. */
  async sendFile(to: Session | Address, name: string, bytes: Buffer): Promise<void> {
    const address = addressOf(to)
    const driver = this.driverOf(address.platform)
    if (!driver) throw new Error(`[courier] ${address.platform} 没有收发驱动，无法发送文件 ${name}`)
    await driver.sendFile(this.botOf(address), address, name, bytes)
  }

  /**
   * Sends what must arrive, once for each key. Resolves when it is on disk; delivery follows, over
   * restarts, until `push.until`. Rejects when it could not be kept.
   */
  async push(_push: Push): Promise<void> {
    throw new Error('[courier] 还不能推送')
  }

  /** How a push stands; undefined when there was none of that key. */
  fate(_key: string): Fate | undefined {
    return undefined
  }

  /** The groups served, on every platform that is on. */
  groups(): Address[] {
    return [...this.drivers.values()].flatMap((driver) => driver.groups?.() ?? [])
  }

  /** The private conversation with somebody, on the first platform that is on and knows them. */
  reach(contact: Contact): Address | undefined {
    for (const driver of this.drivers.values()) {
      const address = driver.reach?.(contact)
      if (address) return address
    }
  }

  /** Takes back a message. False where the platform does not let us. */
  async recall(to: Session | Address, messageId: string): Promise<boolean> {
    const address = addressOf(to)
    const driver = this.driverOf(address.platform)
    if (!driver?.recall) return false
    try {
      await driver.recall(this.botOf(address), address, messageId)
      return true
    } catch (error) {
      this.ctx.logger('courier').warn('[courier] 消息 %s 未能撤回：%s', messageId, error)
      return false
    }
  }

  /** Says something to one person alone. False when they could not be reached. */
  async whisper(session: Session, userId: string, content: h.Fragment): Promise<boolean> {
    try {
      await session.bot.sendPrivateMessage(userId, content, session.guildId)
      return true
    } catch (error) {
      this.ctx.logger('courier').warn('[courier] 私聊 %s 没有送达：%s', userId, error)
      return false
    }
  }

  private driverOf(platform: string): Driver | undefined {
    return this.drivers.get(platform.split(':')[0])
  }

  private botOf({ platform, selfId }: Address): Bot {
    const bot = this.ctx.bots[`${platform}:${selfId}`]
    if (!bot) throw new Error(`[courier] 机器人 ${platform}:${selfId} 不在线`)
    return bot
  }
}

namespace Courier {
  export interface Config {
    limit: number
    patience: number
  }

  export const Config: Schema<Config> = Schema.object({
    limit: Schema.natural().default(20).description('收取文件的大小上限（MB）。'),
    patience: Schema.natural().default(20_000).description('取一个文件最多用多久（毫秒）。'),
  })
}

export default Courier
