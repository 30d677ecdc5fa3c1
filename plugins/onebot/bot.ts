import type { Context, h, Session, Universal } from 'koishi'
import { OneBot, OneBotBot } from 'koishi-plugin-adapter-onebot'
import type { Inbox } from './inbox'
import { segmentsOf, splitQuote } from './message'
import { type Call, channelOf, type Event, type Message } from './protocol'

/** Milliseconds to wait for a quoted message, and how often to ask. */
const quoteTimeout = 4000
const quoteTries = 2

/** The adapter's bot without its sockets: those are ours (see `connection.ts`). */
export class QQBot extends OneBotBot<Context> {
  /** Messages whose answer failed, by `session.event`: Koishi wraps the session itself anew. */
  readonly unanswered = new WeakSet<object>()
  /** Messages that were answered, by the same. */
  readonly answered = new WeakSet<object>()

  constructor(
    ctx: Context,
    selfId: string,
    private call: Call,
  ) {
    super(ctx, { selfId, advanced: { splitMixedContent: true } } as OneBotBot.Config)
    this.internal['_request'] = async (action, params) => ({
      status: 'ok',
      retcode: 0,
      data: await call(action, params),
    })
  }

  /**
   * An answer that was not sent, or perhaps not sent, leaves its message unanswered: catching up
   * takes it up again, unless the history shows the answer.
   */
  override async createMessage(
    channelId: string,
    content: h.Fragment,
    referrer?: unknown,
    options?: Universal.SendOptions,
  ) {
    try {
      const sent = await super.createMessage(channelId, content, referrer, options)
      if (options?.session) this.answered.add(options.session.event)
      return sent
    } catch (error) {
      if (options?.session) this.unanswered.add(options.session.event)
      throw error
    }
  }

  /** Hands a message to Koishi, with what it quotes. */
  async dispatchMessage(message: Message, inbox: Inbox): Promise<void> {
    const { quote, message: rest } = splitQuote(message.message, this.selfId)
    const session = await OneBot.adaptSession(this, { ...message, message: rest } as never)
    if (quote) session.quote = await this.quoted(channelOf(message), quote, inbox)
    this.dispatchAs(session, message)
  }

  /** Hands any other event to Koishi. */
  async dispatchNotice(event: Event): Promise<void> {
    const session = await OneBot.adaptSession(this, event as never)
    if (session) this.dispatchAs(session, event)
  }

  private dispatchAs(session: Session, event: object): void {
    session.setInternal('onebot', event)
    this.dispatch(session)
  }

  /** From memory, else from QQ; only its id when QQ cannot tell, so that the command still runs. */
  private async quoted(channel: string, id: string, inbox: Inbox) {
    const raw = inbox.recall(channel, id) ?? (await this.read(id, quoteTries))
    if (!raw) return { id }
    const { message } = splitQuote(segmentsOf(raw.message), '')
    return OneBot.adaptMessage(this, { ...raw, message } as never)
  }

  private async read(id: string, tries: number): Promise<Message | undefined> {
    try {
      const raw = await this.call('get_msg', { message_id: Number(id) }, quoteTimeout)
      return raw?.sender && raw
    } catch (error) {
      if (tries > 1) return this.read(id, tries - 1)
      this.logger.warn('[onebot] 引用的消息读不到：%s', (error as Error).message)
    }
  }
}
