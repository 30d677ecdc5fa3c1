import { setTimeout as sleep } from 'node:timers/promises'
import { StandIn } from '../peers/onebot'
import { BotProcess } from './bot'
import { group, type Person } from './cast'
import type { Chat, PlatformName } from './chat'
import { WecomChat } from './wecom-chat'

/** The real bot, and QQ or WeCom at its door: everybody is in the group and a friend of the bot. */
export class Scene {
  readonly bot: BotProcess
  readonly qq: Chat
  private env: Record<string, string>

  /** @param clock what the bot believes the time to be at first, in milliseconds */
  constructor(
    people: Iterable<Person>,
    clock: number,
    env: Record<string, string> = {},
    platform: PlatformName = 'QQ',
  ) {
    this.env = { BAOSONG_GROUPS: String(group), ...env }
    this.bot = new BotProcess({ clock, env: this.env })
    const { now, data } = this.bot
    this.qq = platform === 'QQ' ? new StandIn(this.bot) : new WecomChat(now, data)
    const members = [...people]
    this.qq.chats.group(group, '学校信息工作群', members)
    for (const { id } of members) this.qq.chats.friends.add(id)
  }

  /** Starts both, lets something happen, and takes everything away. */
  async live<T>(happen: () => Promise<T>): Promise<T> {
    try {
      await this.start()
      return await happen()
    } finally {
      await this.end()
    }
  }

  /** Starts both; resolves when they have met. */
  async start(): Promise<void> {
    if (this.qq instanceof WecomChat) Object.assign(this.env, await this.qq.open(this.env))
    await this.bot.start()
    await this.qq.start()
  }

  /** Takes everything away. */
  async end(): Promise<void> {
    this.qq.stop()
    await this.bot.remove()
  }

  /** Ends the bot in order or by a power cut, and starts it again. */
  async restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    await this.untilMet(async () => {
      await this.bot.end(signal)
      await this.bot.start()
    })
  }

  /** Does something, and waits until the platform, unless it stays away, has met the bot again. */
  async untilMet(act: () => Promise<void>): Promise<void> {
    const before = this.meetings
    await act()
    while (!this.qq.socket.isAway && this.meetings === before) await sleep(5)
  }

  private get meetings(): number {
    const { qq } = this
    return qq instanceof WecomChat ? qq.standIn.socket.accepted : qq.asked.get_login_info
  }
}
