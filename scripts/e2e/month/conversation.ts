import type { Manner, Message, Place, Segment } from '../../peers/onebot'
import type { Chat } from '../chat'

/** Milliseconds the bot may take, also when it was ended in the middle and has to come up again. */
const patience = 60_000

/** A message and what the bot answered. */
export interface Exchange {
  user: number
  what: string
  message: Message
  /** Undefined when there was none. */
  answer?: string
  isSilenceDue: boolean
}

/** What is said to the bot, and what it answers; every now and then a message comes twice. */
export class Conversation {
  readonly exchanges: Exchange[] = []
  doubled = 0

  constructor(
    private qq: Chat,
    private random: () => number,
  ) {}

  sendFile(user: number, place: Place, file: { name: string; bytes: Buffer }): Promise<Exchange> {
    const { name, bytes } = file
    const message = this.post(() => this.qq.sendFile(user, place, name, bytes))
    return this.hear(user, `［文件］${name}`, message)
  }

  say(user: number, place: Place, what: string, manner?: Manner): Promise<Exchange> {
    return this.hear(
      user,
      what,
      this.post(() => this.qq.say(user, place, what, manner)),
    )
  }

  /** Pictures, links, voice: parts of a message that are no text. */
  show(user: number, place: Place, what: string, segments: Segment[]): Promise<Exchange> {
    return this.hear(
      user,
      what,
      this.post(() => this.qq.say(user, place, segments)),
    )
  }

  /** What the bot is not to answer; it is looked at in the end. */
  mutter(user: number, place: Place, what: string, segments: Segment[]): void {
    const message = this.post(() => this.qq.say(user, place, segments))
    this.exchanges.push({ user, what, message, isSilenceDue: true })
  }

  /** Messages that were answered more than once, or that should not have been. */
  superfluous(): string[] {
    return this.exchanges.flatMap(({ what, message, isSilenceDue }) => {
      const answers = this.qq.sent.filter(({ quote }) => quote === message.message_id)
      const most = isSilenceDue ? 0 : 1
      const said = answers.map(({ text }) => text).join('\n')
      return answers.length > most ? [`“${what}”答了${answers.length}次：\n${said}`] : []
    })
  }

  private post(send: () => Message): Message {
    const { faults } = this.qq
    faults.twice = this.random() < 0.08
    if (faults.twice) this.doubled++
    const message = send()
    faults.twice = false
    return message
  }

  private async hear(user: number, what: string, message: Message): Promise<Exchange> {
    const exchange: Exchange = { user, what, message, isSilenceDue: false }
    this.exchanges.push(exchange)
    exchange.answer = (await this.qq.waitReply(message, patience))?.text
    return exchange
  }
}
