import { LateAnswers } from './wecom/answers'
import { mentioning } from './wecom/callbacks'
import { chosenOf, keysOf } from './wecom/cards'
import { commands } from './wecom/commands'
import { Conversations } from './wecom/conversations'
import { Door } from './wecom/door'
import { FileHost } from './wecom/files'
import { Media } from './wecom/media'
import { Quota } from './wecom/quota'
import { Refusal } from './wecom/refusal'
import { Screens } from './wecom/screens'
import { type Frame, sends, Socket } from './wecom/socket'
import { Teller } from './wecom/teller'
import type * as types from './wecom/types'
import type { Body, Content, Manner, Message, Part, Place, Sent, Shown } from './wecom/types'
import { Uploads } from './wecom/uploads'
import { Webhooks } from './wecom/webhooks'

export type * from './wecom/types'

/** Stands in for 企业微信: people, groups, files, webhooks, and the long connection of the bot. */
export class StandIn {
  readonly faults: types.Faults = {}
  readonly conversations = new Conversations()
  readonly screens: Screens
  readonly media: Media
  readonly uploads: Uploads
  readonly files: FileHost
  readonly socket: Socket
  readonly webhooks: Webhooks
  readonly lateAnswers = new LateAnswers(this)
  /** Requests of the bot, by name of the command. */
  readonly asked: Record<string, number> = {}
  /** What the bot asked for in vain, oldest first. */
  readonly refusals: { cmd: string; errcode: number; errmsg: string }[] = []
  private door = new Door(this)
  private teller: Teller
  private quota: Quota
  private tasks = new Set<string>()

  constructor(readonly options: types.Options) {
    const { faults, now } = this
    this.screens = new Screens((it) => this.conversations.isGroup(it), now)
    this.media = new Media(now)
    this.uploads = new Uploads(faults, now, this.media)
    this.files = new FileHost(faults, now, () => this.apiUrl, options.callback?.aesKey)
    this.webhooks = new Webhooks(this)
    this.teller = new Teller(this)
    this.quota = new Quota(now, 30, 1000)
    this.socket = new Socket(this)
  }

  /** `WECOM_WS_URL`, from the start on. */
  get wsUrl(): string {
    return `ws://127.0.0.1:${this.door.port}`
  }

  /** `WECOM_API`, from the start on. */
  get apiUrl(): string {
    return `http://127.0.0.1:${this.door.port}`
  }

  /** Everything the bot said that people see, oldest first, as it stands now. */
  get sent(): Sent[] {
    return this.screens.sent
  }

  /** Opens its door: the bot may come. */
  async start(): Promise<void> {
    this.socket.come()
    await this.door.open(this.options.port)
  }

  stop(): void {
    this.socket.leave()
    this.door.close()
  }

  /** Somebody says something. In a group the bot hears it when mentioned, as it is by default. */
  say(user: string, place: Place, what: string | Part[], manner: Manner = {}): Message {
    const { botName = '报送通' } = this.options
    const said: Part[] = typeof what === 'string' ? [{ type: 'text', text: what }] : what
    const isGroup = place !== 'private'
    const parts = isGroup ? mentioning(said, manner.mention, botName) : said
    return this.teller.post(user, place, parts, manner, !isGroup || manner.mention !== false)
  }

  /** Somebody sends a file; the bot hears of it in private only. */
  sendFile(user: string, place: Place, name: string, content: Content): Message {
    const isHeard = place === 'private' || !!this.faults.groupFiles
    return this.teller.post(user, place, [{ type: 'file', name, content }], {}, isHeard)
  }

  /** A picture to put into a message. */
  picture(name: string, content: Content): Part {
    return { type: 'image', name, content }
  }

  /** Somebody opens the private chat, for the first time that day; gives the `req_id`. */
  enter(user: string): string {
    return this.happen(user, 'private', 'enter_chat')
  }

  /** Somebody clicks a key of a card. Throws when it is not there to be clicked. */
  click(user: string, sent: Sent, key: string, chosen: Record<string, string[]> = {}): string {
    const card = sent.cardOf?.[user] ?? sent.card ?? {}
    if (!keysOf(card).includes(key)) throw new Error(`[wecom] nobody can click ${key} on this card`)
    const items = Object.entries(chosenOf(card, chosen)).map(([question_key, option_id]) => ({
      question_key,
      option_ids: { option_id },
    }))
    const { card_type, task_id } = card
    const selected_items = { selected_item: items }
    const content = { card_type, event_key: key, task_id, selected_items }
    const place = sent.group ?? 'private'
    return this.teller.happen({ user, place, kind: 'template_card_event', content, clicked: sent })
  }

  /** Somebody says what an answer of the bot was worth: 1 good, 2 bad. */
  rate(user: string, { group, feedback }: Sent, type: number, content = ''): string {
    const rating = { id: feedback, type, content, inaccurate_reason_list: [] }
    return this.happen(user, group ?? 'private', 'feedback_event', rating)
  }

  /** An event, also one that nobody has heard of yet; gives its `req_id`. */
  happen(user: string, place: Place, kind: string, content: Body = {}): string {
    return this.teller.happen({ user, place, kind, content })
  }

  /** Another takes the bot's place. */
  kick(): void {
    this.teller.sayGoodbye()
    this.socket.displace()
  }

  /** The first message or file of the bot that fits, past or to come; none after `timeout` ms. */
  wait(fits: (sent: Sent) => boolean, timeout?: number): Promise<Sent | undefined> {
    return this.screens.wait(fits, timeout)
  }

  /** The bot's answer to a message, when it is complete. */
  waitReply(message: Pick<Message, 'msgid'>, timeout?: number): Promise<Sent | undefined> {
    return this.screens.waitReply(message, timeout)
  }

  /** The bot says something in a conversation, unless it says too much. */
  deliver(conversation: string, shown: Shown & Pick<Sent, 'via'>): void {
    const task = shown.card?.task_id
    if (task && this.tasks.has(task)) throw new Refusal(42014, 'task_id duplicated')
    this.quota.take(conversation)
    if (task) this.tasks.add(task)
    this.screens.show(conversation, shown)
  }

  /** The bot asks for something, by frame. Throws a refusal. */
  async answer({ cmd, headers, body }: Frame): Promise<Body | undefined> {
    this.asked[cmd] = (this.asked[cmd] ?? 0) + 1
    if (!commands[cmd]) throw new Refusal(40008, 'invalid cmd')
    if (sends.test(cmd) && this.isCut()) return undefined
    return (await commands[cmd](this, body, headers.req_id)) ?? undefined
  }

  /** Whether what the bot sends is lost on its way; it may also be refused. */
  private isCut(): boolean {
    const { cutSend, refuse } = this.faults
    const code = refuse?.shift()
    if (code) throw new Refusal(code, 'system busy')
    delete this.faults.cutSend
    if (cutSend) this.socket.drop()
    return cutSend === 'before'
  }

  now = (): number => (this.options.now ?? Date.now)()
}
