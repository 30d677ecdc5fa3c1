import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Faults, Manner, Message, Place, Segment, Sent, StoredFile } from '../peers/onebot'
import * as wecom from '../peers/wecom'
import type { Chat } from './chat'
import { asOnQQ, faultsOf, numberOf, useridOf, withUserids } from './wecom-terms'

/** The group, as WeCom names it. */
export const chatid = 'wrOgQhDgAAabcDEF012'

const university = 'data/roster.example.yml'

const botId = 'aibBAOSONG'

/** A command that only waits for a file. */
const awaitsFile = /^[/／](?:报送|校验|值班 导入)(?: \S+)*$/

/** WeCom as a play sees it: people known by their numbers on QQ, a file of a group quoted to the bot. */
export class WecomChat implements Chat {
  readonly asked: Record<string, number> = {}
  readonly standIn: wecom.StandIn
  readonly faults: Faults
  /** What was said, by the numbers plays know it by. */
  private said = new Map<number, wecom.Message | wecom.Sent>()
  /** Numbers of messages, by their ids. */
  private numbers = new Map<string, number>()
  private acquainted = new Set<number>()
  /** Commands that wait for a file, by who gave them. */
  private commands = new Map<number, string>()
  /** The same, by the names of the files they were given for. */
  private used = new Map<string, string>()
  /** Files in the group that nobody has quoted, by who posted them last. */
  private posted = new Map<number, wecom.Message>()
  private groupNumber = 0
  private seen: Sent[] = []
  private looked = 0

  readonly chats: Chat['chats'] = {
    group: (id) => void (this.groupNumber = id),
    friends: this.acquainted,
    find: (id) => this.said.has(id) && messageOf(id),
  }

  /** @param data the folder the bot keeps its data in */
  constructor(
    now: () => number,
    private data: string,
  ) {
    this.standIn = new wecom.StandIn({ botId, secret: 'secret', now })
    this.faults = faultsOf(this.standIn.faults)
  }

  /** Opens its door, as if everybody had spoken to the bot before; gives what the bot is started with. */
  async open({ BAOSONG_ROSTER: roster = university }: Record<string, string>) {
    await this.standIn.start()
    const people = [...this.acquainted].map(useridOf)
    for (const userid of people) this.standIn.conversations.acquaint(userid, false)
    this.standIn.conversations.acquaint(chatid, true)
    this.standIn.webhooks.add('key', chatid)
    const channels = [...people.map((userid) => `private:${userid}`), chatid]
    mkdirSync(this.data, { recursive: true })
    writeFileSync(join(this.data, 'wecom.json'), JSON.stringify({ channels }))
    writeFileSync(join(this.data, 'roster.yml'), withUserids(readFileSync(roster, 'utf8')))
    return {
      ONEBOT_SELF_ID: '',
      ONEBOT_TOKEN: '',
      WECOM_BOT_ID: botId,
      WECOM_BOT_SECRET: 'secret',
      WECOM_WS_URL: this.standIn.wsUrl,
      WECOM_API: this.standIn.apiUrl,
      WECOM_WEBHOOK_KEY: 'key',
      BAOSONG_GROUPS: chatid,
      BAOSONG_ROSTER: join(this.data, 'roster.yml'),
    }
  }

  async start(): Promise<void> {
    await this.standIn.socket.subscription()
  }

  async come(): Promise<void> {
    this.standIn.socket.come()
    await this.start()
  }

  stop(): void {
    this.standIn.stop()
  }

  get socket(): Chat['socket'] {
    return this.standIn.socket
  }

  say(
    user: number,
    place: Place,
    what: string | Segment[],
    { quote }: Manner = {},
    isMeant = true,
  ): Message {
    const segments = typeof what === 'string' ? [{ type: 'text', data: { text: what } }] : what
    const said = segments.filter(({ type }) => type !== 'at').map(partOf)
    const parts: wecom.Part[] = said.length ? said : [{ type: 'text', text: '' }]
    const [first] = parts
    const isCommand = first.type === 'text' && awaitsFile.test(first.text)
    const isOfFile = place !== 'private' && isCommand && !quote
    const posted = isOfFile ? this.posted.get(user) : undefined
    if (isOfFile && !posted) this.commands.set(user, first.text)
    this.posted.delete(user)
    const quoted = quote ? this.said.get(quote.message_id as number) : posted
    const manner = { quote: quoted, mention: isMeant && undefined }
    return this.keep(this.standIn.say(useridOf(user), placeOf(place), parts, manner))
  }

  /** In a group the bot hears of a file only when it is quoted, with the command that waits for it. */
  sendFile(user: number, place: Place, name: string, bytes: Buffer, isMeant = true): Message {
    const [who, where] = [useridOf(user), placeOf(place)]
    const file = this.standIn.sendFile(who, where, name, bytes)
    if (place === 'private') return this.keep(file)
    if (!isMeant) {
      this.posted.set(user, file)
      return this.keep(file)
    }
    const command = this.commands.get(user) ?? this.used.get(name) ?? '/报送'
    this.commands.delete(user)
    if (/^.报送/.test(command)) this.used.set(name, command)
    return this.keep(this.standIn.say(who, where, command, { quote: file }), file)
  }

  dropFile(): StoredFile {
    throw new Error('企业微信的群里没有文件夹')
  }

  notify(): void {
    throw new Error('企业微信没有上传通知')
  }

  picture(_user: number, name: string, bytes: Buffer): Segment {
    return { type: 'image', data: { file: name, bytes } }
  }

  async wait(fits: (sent: Sent) => boolean, timeout?: number): Promise<Sent | undefined> {
    await this.standIn.wait(() => this.sent.some(fits), timeout)
    return this.sent.find(fits)
  }

  waitReply({ message_id }: Message, timeout?: number): Promise<Sent | undefined> {
    return this.wait(({ quote }) => quote === message_id, timeout)
  }

  /** What the bot has said; a picture belongs to the text before it, as on QQ. */
  get sent(): Sent[] {
    const { sent } = this.standIn
    for (const each of sent.slice(this.looked)) {
      const isExtra = each.kind === 'welcome' || each.kind === 'card'
      if (!isExtra && !this.joins(each)) this.seen.push(this.asSeen(each))
    }
    this.looked = sent.length
    return this.seen
  }

  private joins({ images, group, user, quote }: wecom.Sent): boolean {
    const before = this.seen.findLast(
      (each) =>
        each.group === (group && this.groupNumber) && each.user === (user && numberOf(user)),
    )
    if (!images.length || !before?.text || before.quote !== this.numbers.get(quote!)) return false
    before.images.push(...images.map(String))
    return true
  }

  private asSeen(each: wecom.Sent): Sent {
    const id = this.said.size + 1
    this.said.set(id, each)
    return {
      id,
      ...(each.group ? { group: this.groupNumber } : { user: numberOf(each.user!) }),
      quote: this.numbers.get(each.quote!),
      ats: each.ats.map((userid) => userid.slice(1)),
      text: asOnQQ(each.text),
      images: each.images.map(String),
      file: each.file,
    }
  }

  /** @param quotable what a quote of it shows */
  private keep(said: wecom.Message, quotable = said): Message {
    const id = this.said.size + 1
    this.said.set(id, quotable)
    this.numbers.set(said.msgid, id)
    return messageOf(id)
  }
}

function messageOf(message_id: number): Message {
  return { message_id } as Message
}

function placeOf(place: Place): string {
  return place === 'private' ? 'private' : chatid
}

function partOf({ type, data }: Segment): wecom.Part {
  if (type === 'text') return { type, text: data.text }
  if (type === 'image') return { type, name: data.file, content: data.bytes }
  throw new Error(`企业微信没有这种消息：${type}`)
}
