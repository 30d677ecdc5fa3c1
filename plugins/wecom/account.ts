import type { Taken, WecomBot } from './bot'
import { fetchFile, FileError, type FetchOptions } from './fetch-file'
import { saidBy } from './card'
import { hear, type Heard, type Said } from './heard'
import type { Groups } from './groups'
import type { Memory } from './memory'
import { Mention } from './mention'
import { channelOf, type Frame, type Happening, type Message, privatePrefix } from './protocol'
import { say } from './say'

interface AccountParts {
  memory: Memory
  fetching: FetchOptions
  groups: Pick<Groups, 'serves'>
  /** A message has been handled to its end. */
  handled(id: string): Promise<void>
  /** Somebody speaks in a group for the first time since the start, served or not. */
  met(group: string): void
}

/** Milliseconds in which somebody may say that a file without a sender is theirs. */
const claimable = 600_000

/** What is heard from WeCom, in either mode: each message once, and in the order people said it. */
export class WecomAccount {
  private mention = new Mention()
  /** The last thing somebody said, of each person in each conversation. */
  private turns = new Map<string, Promise<void>>()
  private groupsMet = new Set<string>()
  /** The last file of each group of which WeCom did not tell the sender. */
  private unsigned = new Map<string, { taken: Taken; at: number }>()

  constructor(
    private bot: WecomBot,
    private parts: AccountParts,
    private warn: (message: string) => void,
  ) {}

  /** Takes what a crash interrupted up again. */
  resume(): void {
    for (const frame of this.parts.memory.inbox.unhandled) this.inTurn(frame)
  }

  /** A message was delivered. Resolves when it is on disk. */
  async receive(frame: Frame<Message>): Promise<void> {
    const { memory, groups } = this.parts
    const { chatid, chattype } = frame.body
    if (chattype === 'group') this.meet(chatid!)
    if (chattype === 'group' && !groups.serves(chatid!)) return
    if (await memory.inbox.take(frame)) this.inTurn(frame)
  }

  /** Somebody has tapped a card: they say its words. */
  async tapped({ body, headers }: Frame<Happening>): Promise<void> {
    const { from, msgid } = body
    const tap = body.event.template_card_event
    const text = tap && saidBy(tap)
    const said: Frame<Message> = {
      headers,
      body: { ...body, msgtype: 'text', text: { content: text } },
    }
    if (!text || !from?.userid || !(await this.parts.memory.inbox.take(said))) return
    const card = { taskId: tap.task_id ?? '', tappedAt: performance.now() }
    this.parts.memory.requests.note(body, { id: headers.req_id, card })
    const heard = { ...hear(said.body, this.mention), files: [] }
    this.bot.hear({ ...heard, id: msgid, shelved: [] })
  }

  private meet(group: string): void {
    if (!this.groupsMet.has(group)) this.parts.met(group)
    this.groupsMet.add(group)
  }

  private inTurn(frame: Frame<Message>): void {
    const { body, headers } = frame
    const channel = channelOf(body)
    this.parts.memory.spoken.note(channel)
    this.parts.memory.requests.note(body, { id: headers.req_id })
    const who = `${channel} ${body.from?.userid}`
    const before = this.turns.get(who) ?? Promise.resolve()
    const turn = before
      .then(() => this.handle(body))
      .catch((error) => this.warn(`有一条消息没能处理：${error}`))
    this.turns.set(who, turn)
  }

  private async handle(message: Message): Promise<void> {
    const heard = hear(message, this.mention)
    const [own, quoted] = await Promise.all([this.take(heard), this.take(heard.quote)])
    if (own instanceof FileError) return this.tellUnfetched(heard, own)
    if (quoted instanceof FileError) return this.tellUnfetched(heard, quoted)
    if (!heard.userId) return this.askWhose(heard, own!)
    this.bot.hear({ ...heard, ...own! }, quoted ?? this.claimed(heard))
  }

  /** With its files, while their addresses live. */
  private async take(said?: Said): Promise<Taken | FileError | undefined> {
    if (!said) return
    try {
      const files = await Promise.all(
        said.files.map((file) => fetchFile(file, this.parts.fetching)),
      )
      const { shelf } = this.parts.memory
      return {
        ...said,
        shelved: files.map(({ kind, name, bytes }) => shelf.put(kind, name, bytes)),
      }
    } catch (error) {
      if (error instanceof FileError) return error
      throw error
    }
  }

  private async tellUnfetched({ id, channel }: Heard, { kind }: FileError): Promise<void> {
    const limit = Math.floor(this.parts.fetching.limit / 1024 / 1024)
    await this.bot.say(channel, { text: say(`wecom.file.${kind}`, { limit }) }, id)
    await this.parts.handled(id)
  }

  /** Such a file is nobody's until somebody in the group says that it is theirs. */
  private async askWhose({ id, channel }: Heard, taken: Taken): Promise<void> {
    const [file] = taken.shelved
    if (file && !channel.startsWith(privatePrefix)) {
      this.unsigned.set(channel, { taken, at: performance.now() })
      await this.bot.say(channel, { text: say('wecom.no-sender', { name: file.name }) }, id)
    }
    await this.parts.handled(id)
  }

  private claimed({ channel, text, quote }: Heard): Taken | undefined {
    const unsigned = this.unsigned.get(channel)
    if (!unsigned || quote || !/^[/／]报送/.test(text)) return
    this.unsigned.delete(channel)
    return performance.now() - unsigned.at < claimable ? unsigned.taken : undefined
  }
}
