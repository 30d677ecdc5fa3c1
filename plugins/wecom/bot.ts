import { Bot, type Context, h, type Session, Universal } from 'koishi'
import type { ShelvedFile } from '../courier'
import type { Roster } from '../roster'
import { sha256Of } from '../storage'
import { WecomEncoder } from './encoder'
import type { Heard, Said } from './heard'
import { CallError, privatePrefix } from './protocol'
import type { Requests } from './requests'
import { say } from './say'
import type { Saying, Speaker, Voice } from './voice'

export interface WecomBotConfig {
  roster: Roster
  requests: Requests
  voice: Voice
  /** Calls people in groups by a webhook; the bot's own messages cannot. */
  canCall: boolean
  /** A message is being answered: after a crash it is not taken up again, lest it be answered twice. */
  answering(messageId: string): Promise<void>
  /** Whether the ledger has an entry of a message. */
  hasRecorded(messageId: string): boolean
  /** Whether the one who taps was asked something by it. */
  isAsking(channel: string): boolean
  /** Says later, for sure, what could not be said now. */
  later(key: string, channel: string, saying: Saying): Promise<void>
}

/** What is said and what it holds, its files fetched. */
export type Taken = Said & { shelved: ShelvedFile[] }

/** WeCom cannot take it now. */
const unavailable = new Set([-1, 45009, 846601, 846602, 846609])

/** Whether it can be said later as it is: nothing was sent, or WeCom was busy. */
export function isPassing({ isUnsent, code = 0 }: CallError): boolean {
  return isUnsent || unavailable.has(code)
}

/** The 智能机器人 in Koishi. */
export class WecomBot extends Bot<Context, WecomBotConfig> implements Speaker {
  static override MessageEncoder = WecomEncoder

  /** Messages by the files they brought. */
  private senders = new Map<string, string>()

  constructor(ctx: Context, selfId: string, config: WecomBotConfig) {
    super(ctx, config, 'wecom')
    this.selfId = selfId
    this.user = { id: selfId, name: '报送通' }
  }

  override async createDirectChannel(userId: string): Promise<Universal.Channel> {
    return { id: privatePrefix + userId, type: Universal.Channel.Type.DIRECT }
  }

  /** WeCom does not tell who is in a group: whoever of the roster can be called there. */
  override async getGuildMemberList(): Promise<Universal.List<Universal.GuildMember>> {
    const { roster, canCall } = this.config
    if (!canCall) return { data: [] }
    const officers = roster.units.flatMap(({ name }) => roster.officersOf(name))
    const people = [...officers, ...roster.editors]
    return { data: people.flatMap(({ wecom: id, name }) => (id ? { user: { id, name } } : [])) }
  }

  nameOf(userId: string): string {
    return this.config.roster.identify({ platform: 'wecom', userId })?.name ?? userId
  }

  /** Says something, as an answer where a message is answered. */
  async say(channel: string, saying: Saying, messageId?: string): Promise<void> {
    const { requests, voice, answering, hasRecorded, isAsking, later } = this.config
    const request = requests.get(messageId)
    if (!request) return voice.push(channel, saying)
    if (!request.count++) await answering(messageId!)
    if (request.card) {
      request.card.isDecided = hasRecorded(messageId!)
      request.card.isAsking = isAsking(channel)
    }
    try {
      await voice.answer(channel, request, withCall(channel, saying))
    } catch (error) {
      if (!(error instanceof CallError) || !isPassing(error)) throw error
      await later(`wecom:answer:${messageId}:${request.count}`, channel, saying)
    }
  }

  /** Hands a message to Koishi, with its files and those it quotes. */
  hear(heard: Heard & Taken, quoted?: Taken): void {
    const { id, channel, userId } = heard
    const isDirect = channel.startsWith(privatePrefix)
    const elements = elementsOf(heard)
    const session: Session = this.session({
      type: 'message',
      user: { id: userId },
      channel: {
        id: channel,
        type: isDirect ? Universal.Channel.Type.DIRECT : Universal.Channel.Type.TEXT,
      },
      guild: isDirect ? undefined : { id: channel },
      // Nothing is heard in a group but what calls the bot.
      message: { id, elements: isDirect ? elements : [h.at(this.selfId), ...elements] },
    })
    if (quoted) session.quote = this.asQuote(channel, quoted)
    if (heard.shelved.length) this.senders.set(fileKey(channel, heard), id)
    this.dispatch(session)
  }

  /** WeCom tells neither the id nor the sender of a quoted message: it is known by its files. */
  private asQuote(channel: string, quoted: Taken): Universal.Message {
    const key = fileKey(channel, quoted)
    const elements = elementsOf(quoted)
    return {
      id: this.senders.get(key) ?? key,
      user: { id: '' },
      elements,
      content: elements.join(''),
    }
  }
}

/** What asks for an answer in a group must say that it is heard only when the bot is called. */
function withCall(channel: string, saying: Saying): Saying {
  const { text = '' } = saying
  const isAsking = /请?回复|[请就]回|回[“‘0-9]/.test(text) && !text.includes('@我')
  if (channel.startsWith(privatePrefix) || !isAsking) return saying
  return { ...saying, text: `${text}\n${say('wecom.call-me')}` }
}

function fileKey(channel: string, { shelved }: Taken): string {
  return `${channel}:${sha256Of(Buffer.concat(shelved.map(({ bytes }) => bytes)))}`
}

function elementsOf({ text, shelved, isVideo }: Taken): h[] {
  const attached = shelved.map(({ id, kind, name }) =>
    h(kind === 'file' ? 'file' : 'img', { title: name, fileId: id }),
  )
  const rest = isVideo ? [...attached, h('video')] : attached
  // The blank ends a command that a file follows.
  return text ? [h.text(rest.length ? `${text} ` : text), ...rest] : rest
}
