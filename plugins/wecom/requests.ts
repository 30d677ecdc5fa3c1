import { channelOf, type Occasion } from './protocol'

/** By what a message is answered. */
export interface Request {
  messageId: string
  channel: string
  /** Of the long connection: the `req_id`. */
  id?: string
  /** Of the callback mode: takes one answer. */
  url?: string
  /** Of a tap: the card that shows what came of it. */
  card?: { taskId: string; tappedAt: number; isDecided?: boolean; isAsking?: boolean }
  /** How many answers were given. */
  count: number
  /** In the callback mode: its message has been handled, and was answered if at all. */
  isOver?: boolean
}

/** Most messages that may still be answered; older ones are answered by pushes. */
const most = 1000

/** How the messages of the last while are answered. */
export class Requests {
  private known = new Map<string, Request>()

  note(occasion: Occasion, request: Partial<Request>): void {
    const { msgid: messageId, response_url: url } = occasion
    const channel = channelOf(occasion)
    this.known.set(messageId, { messageId, channel, url, count: 0, ...request })
    const [oldest] = this.known.keys()
    if (this.known.size > most) this.known.delete(oldest)
  }

  get(msgid = ''): Request | undefined {
    return this.known.get(msgid)
  }

  /** The latest message of a conversation that is still being handled. */
  openIn(channel: string): Request | undefined {
    return [...this.known.values()].findLast((each) => each.channel === channel && !each.isOver)
  }
}
