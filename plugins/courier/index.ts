import { setTimeout as sleep } from 'node:timers/promises'
import { type Bot, type Context, type h, Service, type Session } from 'koishi'
import { findAttachments } from './attachments'
import { accountId, Delivery } from './delivery'
import { fetchFile } from './fetch'
import { Outbox } from './outbox'
import { Platforms } from './platforms'
import { type Settings, settings } from './settings'
import { addressOf, nestTexts, quote, quotedIn, whence } from './speech'
import {
  type Address,
  type Attachment,
  type Contact,
  type Driver,
  type Fate,
  FetchError,
  type Push,
  type Quoted,
} from './types'

export { type Say, sayIn } from './speech'
export * from './types'

declare module 'koishi' {
  interface Context {
    courier: Courier
  }
}

/** Milliseconds a bot that ends waits for what is just being sent. */
const farewell = 3000

/** Attachments in, messages and files out, whatever the platform. */
class Courier extends Service {
  static inject = ['storage']

  private platforms: Platforms
  private outbox!: Outbox
  private delivery!: Delivery

  constructor(
    ctx: Context,
    public override config: Courier.Config,
  ) {
    super(ctx, 'courier')
    this.platforms = new Platforms(ctx, (to) => this.delivery.note(accountId(to)))
    nestTexts(ctx)
    ctx.before('send', quote)
    ctx.before('send', ({ sid }) => this.delivery.note(sid))
    ctx.on('exit', () => Promise.race([this.delivery?.close(), sleep(farewell)]))
  }

  protected override async start() {
    const { ctx, config, warn } = this
    this.outbox = await Outbox.open(ctx.storage.folder, warn)
    const accountOf = (to: Address) => this.platforms.account(to, config.quiet, warn)
    this.delivery = new Delivery(this.outbox, accountOf, config)
    // When every plugin is there: whoever must hear of a push given up, and the drivers.
    void ctx.root.lifecycle.flush().then(() => this.delivery.start())
  }

  protected override stop() {
    void this.delivery?.close()
  }

  /** Registers what serves a platform, for as long as the calling plugin lives. */
  driver(driver: Driver): () => void {
    const { drivers } = this.platforms
    drivers.set(driver.platform, driver)
    return this.ctx.effect(() => () => drivers.delete(driver.platform))
  }

  /** Files and pictures of a message, in order. */
  attachments(session: Session): Attachment[] {
    return findAttachments(session.elements ?? [], whence(session))
  }

  /** The message this one quotes, with its files and pictures. */
  quoted(session: Session): Quoted | undefined {
    return quotedIn(session)
  }

  /**
   * The bytes of an attachment, of the stated size if one is stated.
   * @throws FetchError
   */
  async fetch(bot: Bot, file: Attachment): Promise<Buffer> {
    const { limit, patience } = this.config
    const sources = this.platforms.driver(bot.platform!)?.sources(bot, file)
    if (!sources) throw new FetchError('not-found', file)
    return fetchFile(sources, file, { limit: limit * 1024 * 1024, total: patience })
  }

  /** Answers, quoting the officer's message. Rejects when it could not be sent. Gives message ids. */
  async reply(session: Session, content: h.Fragment): Promise<string[]> {
    const { bot, channelId, event } = session
    return bot.sendMessage(channelId!, content, event.referrer, { session })
  }

  /** Sends a file into a conversation. Rejects when it could not be sent. */
  async sendFile(to: Session | Address, name: string, bytes: Buffer): Promise<void> {
    await this.platforms.sendFile(addressOf(to), name, bytes)
  }

  /**
   * Sends what must arrive, once for each key. Resolves when it is on disk; delivery follows, over
   * restarts, until `push.until`. Rejects when it could not be kept.
   */
  async push(push: Push): Promise<void> {
    await this.delivery.push(push, this.platforms.driver(push.to.platform)?.length)
  }

  /** Pushes the same to each of these people, privately, as far as they can be reached. */
  async pushEach(people: Contact[], { key, ...push }: Omit<Push, 'to'>): Promise<void> {
    for (const person of people) {
      const to = this.reach(person)
      if (to) await this.push({ ...push, key: `${key}:${to.platform}:${to.channelId}`, to })
    }
  }

  /** How a push stands; undefined when there was none of that key. */
  fate(key: string): Fate | undefined {
    return this.outbox.fate(key)
  }

  /** The groups served, on every platform that is on. */
  groups(): Address[] {
    return [...this.platforms.drivers.values()].flatMap((driver) => driver.groups?.() ?? [])
  }

  /** The private conversation with somebody, on the first platform that is on and knows them. */
  reach(contact: Contact): Address | undefined {
    for (const driver of this.platforms.drivers.values()) {
      const address = driver.reach?.(contact)
      if (address) return address
    }
  }

  /** Takes back a message. False where the platform does not let us. */
  async recall(to: Session | Address, messageId: string): Promise<boolean> {
    const address = addressOf(to)
    const driver = this.platforms.driver(address.platform)
    if (!driver?.recall) return false
    return this.attempt(`消息 ${messageId} 未能撤回`, () =>
      driver.recall!(this.platforms.bot(address), address, messageId),
    )
  }

  /** Says something to one person alone. False when they could not be reached. */
  async whisper(session: Session, userId: string, content: h.Fragment): Promise<boolean> {
    return this.attempt(`私聊 ${userId} 没有送达`, () =>
      session.bot.sendPrivateMessage(userId, content, session.guildId),
    )
  }

  private async attempt(otherwise: string, work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      this.warn(`${otherwise}：${error}`)
      return false
    }
  }

  private warn = (message: string) => {
    this.ctx.logger('courier').warn(`[courier] ${message}`)
  }
}

namespace Courier {
  export type Config = Settings
  export const Config = settings
}

export default Courier
