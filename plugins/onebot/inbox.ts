import { channelOf, type Message } from './protocol'

/** Messages remembered, to recognise them and to look up what a quote refers to. */
const mostRemembered = 2000

/**
 * Every message once and in order: what one person says waits for what they said before; what is
 * said while missed messages are being caught up waits for these. Different people never wait for
 * each other.
 */
export class Inbox {
  private known = new Map<string, Message>()
  private turns = new Map<string, Promise<void>>()
  private isHeld = false
  private waiting = new Map<string, Message[]>()
  private released = new Set<string>()

  /** @param deliver hands a message to the bot; must not reject */
  constructor(private deliver: (message: Message) => Promise<void>) {}

  recall(channel: string, id: string | number): Message | undefined {
    return this.known.get(`${channel}/${id}`)
  }

  /** Messages of a conversation still remembered. */
  remembered(channel: string): Message[] {
    return [...this.known].filter(([key]) => key.startsWith(`${channel}/`)).map(([, it]) => it)
  }

  /** A message that was not answered may come again. */
  forget(channel: string, id: string | number): void {
    this.known.delete(`${channel}/${id}`)
  }

  /** A message heard live. */
  take(message: Message): void {
    if (!this.claim(message)) return
    const channel = channelOf(message)
    if (!this.isHeld || this.released.has(channel)) void this.enqueue(message)
    else this.waiting.set(channel, [...(this.waiting.get(channel) ?? []), message])
  }

  /** A missed message; resolves when it was delivered. */
  async takeMissed(message: Message): Promise<void> {
    if (this.claim(message)) await this.enqueue(message)
  }

  /** From now on live messages wait. */
  hold(): void {
    this.isHeld = true
    this.released.clear()
  }

  /** Conversations in which somebody waits. */
  waitingChannels(): string[] {
    return [...this.waiting.keys()]
  }

  /** A conversation has been caught up. */
  release(channel: string): void {
    this.released.add(channel)
    for (const message of this.waiting.get(channel) ?? []) void this.enqueue(message)
    this.waiting.delete(channel)
  }

  releaseAll(): void {
    this.isHeld = false
    for (const channel of this.waiting.keys()) this.release(channel)
  }

  private claim(message: Message): boolean {
    const key = `${channelOf(message)}/${message.message_id}`
    if (this.known.has(key)) return false
    this.known.set(key, message)
    if (this.known.size > mostRemembered) this.known.delete(this.known.keys().next().value!)
    return true
  }

  private async enqueue(message: Message): Promise<void> {
    const turn = `${channelOf(message)}/${message.sender.user_id}`
    const before = this.turns.get(turn)
    const done = before ? before.then(() => this.deliver(message)) : this.deliver(message)
    this.turns.set(turn, done)
    await done
    if (this.turns.get(turn) === done) this.turns.delete(turn)
  }
}
