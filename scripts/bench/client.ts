import { type Manner, type Message, type Place, type Segment, StandIn } from '../peers/onebot'
import type { Bot } from './bots'

/** Milliseconds to wait for an answer. */
const PATIENCE = 30_000

/** The stand-in QQ, asking one thing at a time in each group and taking what comes as the answer. */
export class Client extends StandIn {
  private waiting = new Map<Place, (text: string) => void>()

  constructor(
    private bot: Bot,
    groups: number[],
  ) {
    super(bot)
    for (const group of groups) this.chats.group(group, String(group), [])
  }

  /** Says something and gives the answer, with the milliseconds until the bot sent it. */
  ask(user: number, group: number, text: string, manner: Manner = {}) {
    return new Promise<{ answer: string; took: number }>((resolve, reject) => {
      const fail = () => reject(new Error(`[bench] 没有答复 ${text}：\n${this.bot.log}`))
      const timer = setTimeout(fail, PATIENCE)
      const start = performance.now()
      this.waiting.set(group, (answer) => {
        clearTimeout(timer)
        resolve({ answer, took: performance.now() - start })
      })
      this.say(user, group, text, manner)
    })
  }

  /** Repeats a question until the bot, just started, answers. */
  async askUntilHeard(user: number, group: number, text: string): Promise<void> {
    const again = setInterval(() => this.say(user, group, text), 50)
    try {
      await this.ask(user, group, text)
    } finally {
      clearInterval(again)
    }
  }

  override receive(place: Place, user: number, segments: Segment[]): Message {
    const message = super.receive(place, user, segments)
    const text = segments.map(({ data }) => data.text ?? '').join('')
    this.waiting.get(place)?.(text)
    return message
  }
}
