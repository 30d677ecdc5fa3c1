import { setTimeout as sleep } from 'node:timers/promises'
import { StandIn } from '../peers/onebot'
import { BotProcess } from './bot'
import { group, type Person } from './cast'

/** The real bot, and QQ at its door: everybody is in the group and a friend of the bot. */
export class Scene {
  readonly bot: BotProcess
  readonly qq: StandIn

  /** @param clock what the bot believes the time to be at first, in milliseconds */
  constructor(people: Iterable<Person>, clock: number, env: Record<string, string> = {}) {
    this.bot = new BotProcess({ clock, env: { BAOSONG_GROUPS: String(group), ...env } })
    this.qq = new StandIn(this.bot)
    const members = [...people]
    this.qq.chats.group(group, '学校信息工作群', members)
    for (const { id } of members) this.qq.chats.friends.add(id)
  }

  /** Starts both, lets something happen, and takes everything away. */
  async live<T>(happen: () => Promise<T>): Promise<T> {
    try {
      await this.bot.start()
      await this.qq.start()
      return await happen()
    } finally {
      this.qq.stop()
      await this.bot.remove()
    }
  }

  /** Ends the bot in order or by a power cut, and starts it again. */
  async restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    await this.untilMet(async () => {
      await this.bot.end(signal)
      await this.bot.start()
    })
  }

  /** Does something, and waits until QQ, unless it stays away, has met the bot again. */
  async untilMet(act: () => Promise<void>): Promise<void> {
    const { asked, socket } = this.qq
    const before = asked.get_login_info
    await act()
    while (!socket.isAway && asked.get_login_info === before) await sleep(5)
  }
}
