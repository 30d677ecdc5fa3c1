import type { Inbox } from './inbox'
import { asEvent } from './message'
import type { Seen } from './seen'
import { untold, uploadMessage } from './uploads'
import type { Call, GroupFile, Message } from './wire'

interface House {
  selfId: string
  /** Groups served; all the bot is in when empty. */
  groups: string[]
  call: Call
  inbox: Inbox
  seen: Seen
  warn(message: string): void
}

/** Messages asked of a history at once. */
const count = 200

const privately = 'private:'

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
  private round = 0

  /** @param last resolves when messages can be handled */
  constructor(
    private house: House,
    private last: Promise<void>,
  ) {}

  /** Live messages wait from now on until their conversation has been caught up. */
  start(): void {
    const round = ++this.round
    this.house.inbox.hold()
    this.last = this.last.then(() => this.run(round))
  }

  /** Resolves when nothing is being caught up. */
  async done(): Promise<void> {
    await this.last
  }

  private async run(round: number): Promise<void> {
    for (const channel of await this.channels()) {
      // The connection was lost again: the next round begins anew.
      if (round !== this.round) return
      await this.visit(channel)
      this.house.inbox.release(channel)
    }
    if (round === this.round) this.house.inbox.releaseAll()
  }

  /** Groups first, then everyone who may have written privately. */
  private async channels(): Promise<string[]> {
    const { groups, seen } = this.house
    const all = groups.length ? groups : await this.list('get_group_list', 'group_id')
    const friends = await this.list('get_friend_list', 'user_id')
    const peers = seen.channels.filter((channel) => channel.startsWith(privately))
    return [...new Set([...all, ...peers, ...friends.map((id) => privately + id)])]
  }

  private async list(action: string, key: string): Promise<string[]> {
    const rows = await this.ask<Record<string, unknown>[]>(action, {})
    return (rows ?? []).map((row) => String(row[key]))
  }

  private async visit(channel: string): Promise<void> {
    const { inbox, seen, selfId } = this.house
    const history = await this.history(channel)
    const files = channel.startsWith(privately) ? [] : await this.files(channel)
    const mark = seen.mark(channel)
    if (!mark) return history && this.enter(channel, history, files)
    const told = [...(history ?? []), ...inbox.in(channel)]
    const uploads = untold(files, told, mark.time).filter(
      ({ uploader }) => `${uploader}` !== selfId,
    )
    const silent = await Promise.all(uploads.map((file) => this.uploader(file, channel)))
    const isDone = (it: Message) => seen.has(channel, it.message_id, it.time)
    for (const message of missed([...(history ?? []), ...silent], selfId, isDone))
      await inbox.catch(message)
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

  private async history(channel: string): Promise<Message[] | undefined> {
    const isPrivate = channel.startsWith(privately)
    const id = Number(channel.replace(privately, ''))
    // Paging differs by implementation, so only the newest page is read: no `message_seq`.
    const answer = isPrivate
      ? await this.ask('get_friend_msg_history', { user_id: id, count })
      : await this.ask('get_group_msg_history', { group_id: id, count })
    const messages: Message[] | undefined = answer?.messages
    return messages
      ?.filter((message) => message.sender?.user_id)
      .map((message) => asEvent(message, channel, this.house.selfId))
  }

  private async files(group: string): Promise<GroupFile[]> {
    const params = { group_id: Number(group), file_count: count }
    const answer = await this.ask<{ files?: GroupFile[] }>('get_group_root_files', params)
    return answer?.files ?? []
  }

  /** The message that should have told of a file, with the uploader's group card. */
  private async uploader(file: GroupFile, group: string): Promise<Message> {
    const message = uploadMessage(file, group, this.house.selfId)
    const params = { group_id: Number(group), user_id: file.uploader }
    const sender = await this.ask('get_group_member_info', params)
    return { ...message, sender: { ...message.sender, ...sender } }
  }

  /** Not every implementation can do everything: what cannot be read is said and left out. */
  private async ask<T = any>(action: string, params: object): Promise<T | undefined> {
    try {
      return await this.house.call<T>(action, params)
    } catch (error) {
      this.house.warn(`断线期间的消息可能没有补全：${(error as Error).message}`)
    }
  }
}
