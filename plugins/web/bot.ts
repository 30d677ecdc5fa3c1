import { Bot, type Context, h, Universal } from 'koishi'
import { say } from './say'
import { group, type Message, privatePrefix } from './talk'
import { TalkEncoder, type WebBotConfig } from './talk-encoder'

/** The bot on the trial page: one group, and a private chat with each person of the roster. */
export class WebBot extends Bot<Context, WebBotConfig> {
  static override MessageEncoder = TalkEncoder

  constructor(ctx: Context, selfId: string, config: WebBotConfig) {
    super(ctx, config, 'web')
    this.user = { id: selfId, name: '报送通' }
  }

  override async start(): Promise<void> {
    this.online()
  }

  override async createDirectChannel(userId: string): Promise<Universal.Channel> {
    return { id: privatePrefix + userId, type: Universal.Channel.Type.DIRECT }
  }

  override async getGuildMemberList(): Promise<Universal.List<Universal.GuildMember>> {
    const data = this.config.people.all.map(({ account: id, name }) => ({ user: { id, name } }))
    return { data }
  }

  /** Hands what somebody said on the page to Koishi. Its text is text: no element is read in it. */
  hear(message: Message & { from: string }): void {
    const { id, channel, from, quote } = message
    const isGroup = channel === group
    const session = this.session({
      type: 'message',
      user: { id: from, name: from },
      channel: {
        id: channel,
        type: isGroup ? Universal.Channel.Type.TEXT : Universal.Channel.Type.DIRECT,
      },
      guild: isGroup ? { id: group } : undefined,
      message: { id, elements: isGroup ? this.withCalls(message) : elementsOf(message) },
    })
    const quoted = quote && this.config.talk.find(channel, quote)
    if (quoted) session.quote = this.asQuote(quoted)
    this.dispatch(session)
  }

  /** What a message of the group is made of: its `@报送通` calls the bot. */
  private withCalls(message: Message): h[] {
    const call = `@${say('web.name')}`
    return elementsOf(message).flatMap((element) => {
      if (element.type !== 'text') return [element]
      const [before, ...others] = String(element.attrs.content).split(call)
      return [h.text(before), ...others.flatMap((words) => [h.at(this.selfId), h.text(words)])]
    })
  }

  private asQuote(message: Message): Universal.Message {
    const { id, from = this.selfId } = message
    const elements = elementsOf(message)
    return { id, user: { id: from }, elements, content: elements.join('') }
  }
}

/** What a message is made of; its files by their ids on the shelf alone. */
function elementsOf({ text, files }: Message): h[] {
  const attached = files.map(({ id, kind, name }) =>
    h(kind === 'file' ? 'file' : 'img', { title: name, fileId: id }),
  )
  // The blank ends a command that a file follows.
  return text ? [h.text(`${text} `), ...attached] : attached
}
