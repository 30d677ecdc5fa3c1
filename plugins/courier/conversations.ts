import { type Bot, h, type Session } from 'koishi'
import { findAttachments } from './attachments'
import { fetchFile } from './fetch'
import { type Member, membersOf } from './members'
import type { Platforms } from './platforms'
import { addressOf, messageOf, quotedIn } from './session'
import type { Settings } from './settings'
import { type Address, type Attachment, FetchError } from './types'
import { findUnfetchable, type Unfetchable } from './unfetchable'

/** What happens in a conversation at once: messages with their files, answers, and files sent there. */
export class Conversations {
  constructor(
    protected platforms: Platforms,
    private limits: Settings,
    private warn: (message: string) => void,
  ) {}

  /** Bytes of the largest file that is taken, or sent. */
  get limit(): number {
    return this.limits.limit * 1024 * 1024
  }

  /** Files and pictures of a message, in order. */
  attachments(session: Session): Attachment[] {
    return findAttachments(session.elements ?? [], messageOf(session))
  }

  /** Files and pictures of the message this one quotes. */
  quoted(session: Session): Attachment[] {
    return quotedIn(session)
  }

  /** Whether a file sent there is heard; otherwise only one that a message to the bot quotes. */
  hearsFiles({ platform, isDirect }: { platform: string; isDirect?: boolean }): boolean {
    return !!isDirect || (this.platforms.driver(platform)?.hearsFilesInGroups ?? true)
  }

  /** Whether a conversation is open to us now, as far as the platform tells. */
  async isOpen(to: Address): Promise<boolean> {
    return (await this.platforms.driver(to.platform)?.reaches?.(to)) ?? true
  }

  /** Whether `members` are those who are there; otherwise those who can be called. */
  tellsMembers({ platform }: { platform: string }): boolean {
    return this.platforms.driver(platform)?.tellsMembers ?? true
  }

  /** Whether calls stand in the text; otherwise beside it, where nobody reads who is called. */
  callsInText({ platform }: { platform: string }): boolean {
    return this.platforms.driver(platform)?.callLength !== 0
  }

  /** What a message, or the one it quotes, has in place of a file. */
  unfetchable({ elements }: Pick<Session, 'elements'>): Unfetchable | undefined {
    return findUnfetchable(elements ?? [])
  }

  /**
   * The bytes of an attachment, of the stated size if one is stated.
   * @throws FetchError
   */
  async fetch(bot: Bot, file: Attachment): Promise<Buffer> {
    const sources = this.platforms.driver(bot.platform!)?.sources?.(bot, file)
    if (!sources) throw new FetchError('not-found', file)
    return fetchFile(sources, file, { limit: this.limit, total: this.limits.patience })
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

  /** Who is in a group, or can be called there; nobody, and the log says why, while the platform does not tell. */
  async members(group: Address): Promise<Member[]> {
    try {
      return await membersOf(this.platforms.bot(group), group)
    } catch (error) {
      this.warn(`读不到群 ${group.channelId} 的成员：${error}`)
      return []
    }
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
}

/** A string is plain text: Koishi would read it as elements. */
function elements(words: string | h[]): h[] {
  return typeof words === 'string' ? [h.text(words)] : words
}
