import type { Inbox } from './inbox'
import { type Past, privately } from './past'
import type { Seen } from './seen'
import { untold } from './uploads'
import type { GroupFile, Message } from './wire'

interface House {
  selfId: string
  /** Groups served; all the bot is in when empty. */
  groups: string[]
  past: Past
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

  /** @param last resolves when messages can be handled */
  constructor(
    private house: House,
    private last: Promise<void>,
  ) {}

  /** Live messages wait from now on until their conversation has been caught up. */
  start(): void {
    const round = ++this.round
    this.isUnderWay = true
    this.house.inbox.hold()
    this.last = this.last.then(() => this.run(round))
  }

  private async run(round: number): Promise<void> {
    const { inbox } = this.house
    const channels = new Set(await this.channels())
    // When the connection is lost again, the next round begins anew.
    while (channels.size && round === this.round) {
      const [next] = [...inbox.impatient(), ...channels]
      await this.visit(next)
      inbox.release(next)
      channels.delete(next)
    }
    // A conversation entered and then forgotten by a crash would be entered anew, its gap lost.
    await this.house.seen.flush()
    if (round !== this.round) return
    inbox.releaseAll()
    this.isUnderWay = false
  }

  /** Groups first, then everyone who may have written privately. */
  private async channels(): Promise<string[]> {
    const { groups, past, seen } = this.house
    const all = groups.length ? groups : await past.groups()
    const friends = (await past.friends()).map((id) => privately + id)
    const peers = seen.channels.filter((channel) => channel.startsWith(privately))
    return [...new Set([...all, ...peers, ...friends])]
  }

  private async visit(channel: string): Promise<void> {
    const { past, seen } = this.house
    const isPrivate = channel.startsWith(privately)
    const history = await past.history(channel)
    const files = isPrivate ? [] : await past.files(channel)
    if (!seen.mark(channel) && history) {
      const isFirst = seen.isNew && this.round === 1
      if (!isPrivate || isFirst) return this.enter(channel, history, files)
      // Somebody who writes for the first time while we are away means us.
      seen.enter(channel, seen.born)
    }
    await this.handle(channel, history ?? [], files)
  }

  /** First time in a conversation: what is already there is none of our business. */
  private enter(channel: string, history: Message[], files: GroupFile[]): void {
    const { inbox, seen } = this.house
    const old = history.filter(({ message_id }) => !inbox.recall(channel, message_id))
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
  private async handle(channel: string, history: Message[], files: GroupFile[]): Promise<void> {
    const { selfId, past, inbox, seen } = this.house
    const mark = seen.mark(channel)
    if (!mark) return
    const silent = untold(files, [...history, ...inbox.in(channel)], mark.time)
    const foreign = silent.filter(({ uploader }) => String(uploader) !== selfId)
    const uploads = await Promise.all(foreign.map((file) => past.upload(file, channel)))
    const isDone = (it: Message) => seen.has(channel, it.message_id, it.time)
    for (const message of missed([...history, ...uploads], selfId, isDone))
      await inbox.catch(message)
  }
}
