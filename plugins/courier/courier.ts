import { type Bot, type Context, h, type Session } from 'koishi'
import { findAttachments } from './attachments'
import { accountId } from './account'
import { Delivery } from './delivery'
import type { Driver } from './driver'
import { fetchFile } from './fetch'
import type { Outbox } from './outbox'
import { Platforms } from './platforms'
import { addressOf, messageOf, quotedIn } from './session'
import type { Settings } from './settings'
import {
  type Address,
  type Attachment,
  type Fate,
  FetchError,
  type Message,
  type PlatformIds,
  type Push,
  type Quoted,
} from './types'

/** What the courier stands on. */
export interface Ground {
  ctx: Context
  outbox: Outbox
  /** Whom to tell what concerns the office. */
  editors: () => PlatformIds[]
  warn: (message: string) => void
}

/** Attachments in, messages and files out, whatever the platform. */
export class Courier {
  readonly delivery: Delivery
  private platforms: Platforms

  constructor(
    private ground: Ground,
    private settings: Settings,
  ) {
    const { ctx, outbox, warn } = ground
    this.platforms = new Platforms(ctx, (to) => this.delivery.noteSend(accountId(to)))
    const accountOf = (to: Address) => this.platforms.account(to, settings.quiet, warn)
    this.delivery = new Delivery(outbox, accountOf, settings)
  }

  /**
   * Takes on what serves a platform; the function given back lets go of it.
   * @example ctx.effect(() => ctx.courier.register(driver))
   */
  register(driver: Driver): () => void {
    const { drivers } = this.platforms
    drivers.set(driver.platform, driver)
    return () => void drivers.delete(driver.platform)
  }

  /** Files and pictures of a message, in order. */
  attachments(session: Session): Attachment[] {
    return findAttachments(session.elements ?? [], messageOf(session))
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
    const { limit, patience } = this.settings
    const sources = this.platforms.driver(bot.platform!)?.sources?.(bot, file)
    if (!sources) throw new FetchError('not-found', file)
    return fetchFile(sources, file, { limit: limit * 1024 * 1024, total: patience })
  }

  /**
   * Answers, quoting the officer's message. Rejects when it could not be sent. Gives message ids.
   * @param answer plain text, or Koishi elements
   */
  async reply(session: Session, answer: string | h[]): Promise<string[]> {
    const { bot, channelId, event } = session
    return bot.sendMessage(channelId!, elements(answer), event.referrer, { session })
  }

  /**
   * Says something to one person alone. False when they could not be reached.
   * @param words plain text, or Koishi elements
   */
  async whisper(session: Session, userId: string, words: string | h[]): Promise<boolean> {
    return this.attempt(`私聊 ${userId} 没有送达`, () =>
      session.bot.sendPrivateMessage(userId, elements(words), session.guildId),
    )
  }

  /** Sends a file into a conversation. Rejects when it could not be sent. */
  async sendFile(to: Session | Address, name: string, bytes: Buffer): Promise<void> {
    await this.platforms.sendFile(addressOf(to), name, bytes)
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

  /**
   * Sends what must arrive, once for each key. Resolves when it is on disk; delivery follows, over
   * restarts, until `push.until`. Rejects when it could not be stored.
   * @example await ctx.courier.push({ key: `due:${week}`, to: group, text: '今天截止', until })
   */
  async push(push: Push): Promise<void> {
    await this.ground.outbox.add(push, this.platforms.driver(push.to.platform))
    this.delivery.wake(push.to)
  }

  /** Pushes the same to each of these people, privately, as far as they can be reached. */
  async pushEach(people: PlatformIds[], { key, ...message }: Message): Promise<void> {
    for (const person of people) {
      const to = this.reach(person)
      if (to) await this.push({ ...message, key: `${key}:${to.platform}:${to.channelId}`, to })
    }
  }

  /**
   * Tells the editors something, privately.
   * @param except an account whose owner need not hear of it
   * @example await ctx.courier.tellEditors({ key: 'calendar:2027', text, until })
   */
  async tellEditors(message: Message, except?: { platform: string; userId?: string }) {
    const others = this.ground.editors().filter((editor) => {
      const to = this.reach(editor)
      return !except?.userId || to?.platform !== except.platform || to.userId !== except.userId
    })
    await this.pushEach(others, message)
  }

  /** How a push stands; undefined when there was none of that key. */
  fate(key: string): Fate | undefined {
    return this.ground.outbox.fate(key)
  }

  /** The groups served, on every platform that is on. */
  groups(): Address[] {
    return [...this.platforms.drivers.values()].flatMap((driver) => driver.groups?.() ?? [])
  }

  /** The private conversation with somebody, on the first platform that is on and knows them. */
  reach(person: PlatformIds): Address | undefined {
    for (const driver of this.platforms.drivers.values()) {
      const address = driver.reach?.(person)
      if (address) return address
    }
  }

  private async attempt(otherwise: string, work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      this.ground.warn(`${otherwise}：${error}`)
      return false
    }
  }
}

/** A string is plain text: Koishi would read it as elements. */
function elements(words: string | h[]): h[] {
  return typeof words === 'string' ? [h.text(words)] : words
}
