import type { Inbox } from './inbox'
import type { History } from './history'
import type { Seen } from './seen'
import { unannounced } from './uploads'
import { type GroupFile, type Message, privatePrefix } from './protocol'

interface CatchUpParts {
  selfId: string
  /** Groups served; all the bot is in when empty. */
  groups: string[]
  history: History
  inbox: Inbox
  seen: Seen
}

/** Messages nobody has handled, oldest first. `history` is all that QQ's side remembers. */
export function missed(history: Message[], selfId: string, isDone: (it: Message) => boolean) {
  const isOwn = ({ sender }: Message) => String(sender.user_id) === selfId
  const quotes = history.filter(isOwn).flatMap(({ message }) => message)
  // What the bot has quoted was answered, even if a crash kept us from noting it.
  const answered = new Set(
    quotes.filter(({ type }) => type === 'reply').map(({ data }) => String(data.id)),
  )
  return history
    .filter((it) => !isOwn(it) && !answered.has(String(it.message_id)) && !isDone(it))
    .toSorted((a, b) => a.time - b.time)
}

/** Reads, after a gap, what was said and sent meanwhile, and has it handled as if it came now. */
export class CatchUp {
  isUnderWay = false
  private round = 0

  /** @param previous resolves when messages can be handled */
  constructor(
    private parts: CatchUpParts,
    private previous: Promise<void>,
  ) {}

  /** Live messages wait from now on until their conversation has been caught up. */
  start(): void {
    const round = ++this.round
    this.isUnderWay = true
    this.parts.inbox.hold()
    this.previous = this.previous.then(() => this.run(round))
  }

  private async run(round: number): Promise<void> {
    const { inbox } = this.parts
    const channels = new Set(await this.channels())
    // When the connection is lost again, the next round begins anew.
    while (channels.size && round === this.round) {
      const [next] = [...inbox.waitingChannels(), ...channels]
      await this.visit(next)
      inbox.release(next)
      channels.delete(next)
    }
    // Not later: after a crash a new conversation would count as new again, its missed messages lost.
    await this.parts.seen.flush()
    if (round !== this.round) return
    inbox.releaseAll()
    this.isUnderWay = false
  }

  /** Groups first, then everyone who may have written privately. */
  private async channels(): Promise<string[]> {
    const { groups, history, seen } = this.parts
    const all = groups.length ? groups : await history.groups()
    const friends = (await history.friends()).map((id) => privatePrefix + id)
    const peers = seen.channels.filter((channel) => channel.startsWith(privatePrefix))
    return [...new Set([...all, ...peers, ...friends])]
  }

  private async visit(channel: string): Promise<void> {
    const { history, seen } = this.parts
    const isPrivate = channel.startsWith(privatePrefix)
    const messages = await history.messages(channel)
    const files = isPrivate ? [] : await history.files(channel)
    if (!seen.mark(channel) && messages) {
      const isFirst = seen.isNew && this.round === 1
      if (!isPrivate || isFirst) return this.enter(channel, messages, files)
      // Whoever writes privately for the first time while the bot is away means the bot.
      seen.enter(channel, seen.born)
    }
    await this.handle(channel, messages ?? [], files)
  }

  /** First time in a conversation: what is already there was not said to the bot. */
  private enter(channel: string, messages: Message[], files: GroupFile[]): void {
    const { inbox, seen } = this.parts
    const old = messages.filter(({ message_id }) => !inbox.recall(channel, message_id))
    const times = [...old.map(({ time }) => time), ...files.map((file) => file.upload_time)]
    const since = Math.max(0, ...times)
    const last = old.filter(({ time }) => time === since)
    seen.enter(
      channel,
      since,
      last.map(({ message_id }) => message_id),
    )
  }

  /** Missed messages, and files of which no message tells. */
  private async handle(channel: string, messages: Message[], files: GroupFile[]): Promise<void> {
    const { selfId, history, inbox, seen } = this.parts
    const mark = seen.mark(channel)
    if (!mark) return
    const known = [...messages, ...inbox.remembered(channel)]
    const silent = unannounced(files, known, mark.time)
    const foreign = silent.filter(({ uploader }) => String(uploader) !== selfId)
    const uploads = await Promise.all(foreign.map((file) => history.upload(file, channel)))
    const isDone = (it: Message) => seen.has(channel, it.message_id, it.time)
    for (const message of missed([...messages, ...uploads], selfId, isDone))
      await inbox.takeMissed(message)
  }
}
