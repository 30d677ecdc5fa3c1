import { actions, Refusal } from './onebot/actions'
import { Chats } from './onebot/chats'
import { FileServer } from './onebot/files'
import { asKept, contents, type Manner, quoting, text } from './onebot/segments'
import { Socket } from './onebot/socket'
import type { Faults, Message, Options, Place, Segment, Sent, StoredFile } from './onebot/types'

export * from './onebot/types'

export type { Manner } from './onebot/segments'

const ok = { status: 'ok', retcode: 0, message: '', wording: '' }

/** Stands in for QQ and NapCat: people, groups, files, and the reverse WebSocket to the bot. */
export class StandIn {
  readonly faults: Faults = {}
  readonly chats: Chats
  readonly files = new FileServer(this.faults)
  readonly socket: Socket
  /** Everything the bot sent, oldest first. */
  readonly sent: Sent[] = []
  /** Requests of the bot, by name of the action. */
  readonly asked: Record<string, number> = {}
  private watchers = new Set<() => void>()
  private known = () => {}

  constructor(readonly options: Options) {
    this.chats = new Chats(options.selfId, this.now)
    this.socket = new Socket(options, ({ action, params }) => this.answer(action, params))
  }

  /** Begins to knock at the bot's door; resolves when the bot has asked who it is. */
  async start(): Promise<void> {
    await this.files.listen()
    await this.come()
  }

  /** Connects, and stays connected. */
  async come(): Promise<void> {
    const known = new Promise<void>((resolve) => (this.known = resolve))
    this.socket.come()
    await known
  }

  stop(): void {
    this.socket.leave()
    this.files.close()
  }

  /** Somebody says something; kept in the history, and heard by the bot when it is connected. */
  say(user: number, place: Place, what: string | Segment[], manner: Manner = {}): Message {
    const said = typeof what === 'string' ? [text(what)] : what
    return this.post(this.chats.add(user, place, user, [...quoting(manner), ...said]))
  }

  /** Somebody sends a file: a message of its own, and in a group a notice as well. */
  sendFile(user: number, place: Place, name: string, bytes: Buffer): Message {
    const file = this.dropFile(user, place, name, bytes)
    const message = this.announce(file, place)
    if (place !== 'private') this.notify(file)
    return message
  }

  /** The message of a file. */
  announce({ id, name, bytes, uploader }: StoredFile, place: Place): Message {
    const data = { file: name, file_id: id, file_size: String(bytes.length) }
    return this.post(this.chats.add(uploader, place, uploader, [{ type: 'file', data }]))
  }

  /** The notice of a file in a group; of one in a folder nothing else tells. */
  notify({ id, name, bytes, uploader, group, time }: StoredFile): void {
    const file = { id, name, size: bytes.length, busid: 102 }
    const who = { self_id: this.options.selfId, group_id: group, user_id: uploader }
    this.socket.tell({ post_type: 'notice', notice_type: 'group_upload', time, ...who, file })
  }

  /** A file that appears in the group's list without a message. */
  dropFile(user: number, place: Place, name: string, bytes: Buffer, folder?: string) {
    const group = place === 'private' ? undefined : place
    const time = Math.floor(this.now() / 1000)
    return this.files.keep({ name, bytes, uploader: user, time, group, folder })
  }

  /** A picture to put into a message. */
  picture(user: number, name: string, bytes: Buffer): Segment {
    const url = this.files.url(this.dropFile(user, 'private', name, bytes))
    const data = { file: name, url: url + encodeURIComponent(name), file_size: `${bytes.length}` }
    return { type: 'image', data }
  }

  /** QQ is logged out, or logged in again. */
  kick(isKicked = true): void {
    this.faults.kicked = isKicked
    const { selfId } = this.options
    if (isKicked)
      this.socket.tell({ post_type: 'notice', notice_type: 'bot_offline', self_id: selfId })
  }

  /** The first message or file of the bot that fits, past or to come; none after `timeout` ms. */
  wait(fits: (sent: Sent) => boolean, timeout = 10_000): Promise<Sent | undefined> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        this.watchers.delete(look)
        resolve(this.sent.find(fits))
      }
      const timer = setTimeout(end, timeout)
      const look = () => this.sent.some(fits) && end()
      this.watchers.add(look)
      look()
    })
  }

  /** The bot's answer to a message: the one that quotes it. */
  waitReply({ message_id }: Message, timeout?: number): Promise<Sent | undefined> {
    return this.wait(({ quote }) => quote === message_id, timeout)
  }

  /** The bot says something. */
  receive(place: Place, user: number, segments: Segment[]): Message {
    const message = this.chats.add(this.options.selfId, place, user, segments.map(asKept))
    this.record(place, user, { id: message.message_id, ...contents(segments) })
    return message
  }

  /** The bot sends a file. */
  receiveFile(place: Place, user: number, name: string, bytes: Buffer): void {
    const { id } = this.dropFile(this.options.selfId, place, name, bytes)
    const data = { file: name, file_id: id, file_size: String(bytes.length) }
    const message = this.receive(place, user, [{ type: 'file', data }])
    this.sent.find(({ id }) => id === message.message_id)!.file = { name, bytes }
    this.wake()
  }

  private record(place: Place, user: number, sent: Sent): void {
    this.sent.push({ ...sent, ...(place === 'private' ? { user } : { group: place }) })
    this.wake()
  }

  /** Whoever waits learns of it after the bot has had its answer. */
  private wake(): void {
    setTimeout(() => this.watchers.forEach((look) => look()), 10)
  }

  private post(message: Message): Message {
    this.socket.tell(message)
    if (this.faults.twice) this.socket.tell(message)
    return message
  }

  private async answer(action: string, params: object): Promise<object> {
    this.asked[action] = (this.asked[action] ?? 0) + 1
    if (action === 'get_login_info') this.known()
    try {
      if (!actions[action]) throw new Refusal(1404, '不支持的Api')
      return { ...ok, data: (await actions[action](this, params)) ?? null }
    } catch (error) {
      const { retcode = 1200, message } = error as Refusal
      return { status: 'failed', retcode, data: null, message, wording: message }
    }
  }

  private now = (): number => (this.options.now ?? Date.now)()
}
