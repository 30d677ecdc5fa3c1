import { randomUUID } from 'node:crypto'
import type { StandIn } from '../wecom'
import { contents, quoting } from './callbacks'
import { Refusal } from './refusal'
import { type Answered, Sender } from './sender'
import type { Body, Manner, Message, Part, Place, Sent } from './types'

/** Something that is told to the bot. */
export interface News {
  user: string
  place: Place
  /** `message`, or the type of an event. */
  kind: string
  content: Body
  /** The card that was clicked. */
  clicked?: Sent
}

/** Commands that answer in callback mode. */
const answers: Record<string, string> = {
  message: 'aibot_respond_msg',
  enter_chat: 'aibot_respond_welcome_msg',
  template_card_event: 'aibot_respond_update_msg',
}

function nobodyListens(error: Error): Answered {
  if (!(error instanceof TypeError)) throw error
  return { status: 0, text: '' }
}

/** Tells the bot what happens, over the connection or as posts. */
export class Teller {
  private sender?: Sender

  constructor(private wecom: StandIn) {
    const { callback } = wecom.options
    if (callback) this.sender = new Sender({ ...callback, now: wecom.now })
  }

  /** A message appears, and is told to the bot when that hears it. */
  post(user: string, place: Place, parts: Part[], { quote }: Manner, isHeard: boolean): Message {
    const { files, faults, conversations, now } = this.wecom
    const isGroup = place !== 'private'
    const quoted = quote && quoting(quote, files, faults)
    const content = { ...contents(parts, files, faults), ...quoted }
    const message = { user, place, parts, isHeard }
    if (!isHeard) return { ...message, reqId: '', msgid: '', body: content, at: now() }
    conversations.acquaint(isGroup ? place : user, isGroup)
    const isNameless = isGroup && parts[0].type === 'file'
    return {
      ...message,
      ...this.tell({ user: isNameless ? '' : user, place, kind: 'message', content }),
    }
  }

  /** An event happens; gives its `req_id`. */
  happen({ kind, content, ...news }: News): string {
    const hasContent = Object.keys(content).length > 0
    const event = { eventtype: kind, ...(hasContent && { [kind]: content }) }
    return this.tell({ ...news, kind, content: { ...this.time(), msgtype: 'event', event } }).reqId
  }

  /** Tells the socket that another has come. */
  sayGoodbye(): void {
    const event = { eventtype: 'disconnected_event' }
    const { botId: aibotid } = this.wecom.options
    const body = { msgid: randomUUID(), ...this.time(), aibotid, msgtype: 'event', event }
    this.wecom.socket.tell({ cmd: 'aibot_event_callback', headers: { req_id: randomUUID() }, body })
  }

  private time() {
    return { create_time: Math.floor(this.wecom.now() / 1000) }
  }

  /** Nothing is told later when nobody listens. */
  private tell({ user, place, kind, content, clicked }: News) {
    const { faults, conversations, now } = this.wecom
    const [reqId, msgid, at] = [randomUUID(), randomUUID(), now()]
    const isGroup = place !== 'private'
    const body: Body = {
      msgid,
      aibotid: this.wecom.options.botId,
      chattype: isGroup ? 'group' : 'single',
      ...(isGroup && { chatid: place }),
      from: { userid: faults.anonymous ? '' : user },
      response_url: `${this.wecom.apiUrl}/response/${reqId}`,
      ...content,
    }
    conversations.told({ reqId, msgid, kind, conversation: isGroup ? place : user, at, clicked })
    for (let times = faults.deaf ? 0 : faults.twice ? 2 : 1; times; times--)
      this.transmit(kind, reqId, body)
    return { reqId, msgid, at, body }
  }

  private transmit(kind: string, reqId: string, body: Body): void {
    const cmd = kind === 'message' ? 'aibot_msg_callback' : 'aibot_event_callback'
    const frame = { cmd, headers: { req_id: reqId }, body }
    if (this.sender) void this.call(kind, reqId, body)
    else this.wecom.socket.tell(frame)
  }

  /** In callback mode the answer may come at once; the bot learns of no refusal. */
  private async call(kind: string, reqId: string, told: Body): Promise<void> {
    const { body } = await this.sender!.post(told).catch(nobodyListens)
    const cmd = answers[kind]
    if (!body?.msgtype && !body?.response_type) return
    await this.wecom.answer({ cmd, headers: { req_id: reqId }, body }).catch((error) => {
      if (!(error instanceof Refusal)) throw error
      this.wecom.refusals.push({ cmd, errcode: error.errcode, errmsg: error.message })
    })
  }
}
