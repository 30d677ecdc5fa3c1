import { asEvent } from './message'
import { uploadMessage } from './uploads'
import {
  type ActionError,
  type Call,
  type GroupFile,
  type Message,
  privatePrefix,
  targetOf,
} from './protocol'

/** Messages or files asked for at once. */
export const pageSize = 200

/** Folders of a group looked into; each costs a call. */
const mostFolders = 20

interface FileList {
  files?: GroupFile[]
  folders?: { folder_id: string }[]
}

/** 不支持的Api */
const notImplemented = 1404

/** The newest messages of a conversation; none when QQ's side gives none. */
export async function readHistory(
  call: Call,
  channel: string,
  selfId: string,
): Promise<Message[] | undefined> {
  const kind = channel.startsWith(privatePrefix) ? 'friend' : 'group'
  // Paging differs by implementation, so only the newest page is read: no `message_seq`.
  const params = { ...targetOf(channel), count: pageSize }
  const messages: Message[] | undefined = (await call(`get_${kind}_msg_history`, params))?.messages
  return messages
    ?.filter((message) => message.sender?.user_id)
    .map((message) => asEvent(message, channel, selfId))
}

/** The newest files of a group; none when QQ's side gives no list. */
export async function readFiles(call: Call, group: string): Promise<GroupFile[] | undefined> {
  const params = { group_id: Number(group), file_count: pageSize }
  return (await call('get_group_root_files', params))?.files
}

/** What QQ's side remembers. What it cannot tell is logged and left out. */
export class History {
  /** Actions this implementation does not know. */
  private unsupported = new Set<string>()

  constructor(
    private selfId: string,
    private call: Call,
    private warn: (message: string) => void,
  ) {}

  /** Numbers of the groups the bot is in. */
  groups(): Promise<string[]> {
    return this.list('get_group_list', 'group_id')
  }

  /** Numbers of the people who can write privately. */
  friends(): Promise<string[]> {
    return this.list('get_friend_list', 'user_id')
  }

  /** The newest messages of a conversation. */
  messages(channel: string): Promise<Message[] | undefined> {
    return readHistory(this.ask, channel, this.selfId)
  }

  /** The newest files of a group, with those in its folders. */
  async files(group: string): Promise<GroupFile[]> {
    const params = { group_id: Number(group), file_count: pageSize }
    const root: FileList | undefined = await this.ask('get_group_root_files', params)
    const folders = (root?.folders ?? []).slice(0, mostFolders)
    const inside: (FileList | undefined)[] = await Promise.all(
      folders.map(({ folder_id }) =>
        this.ask('get_group_files_by_folder', { ...params, folder_id }),
      ),
    )
    return [root, ...inside].flatMap((list) => list?.files ?? [])
  }

  /** The message QQ's side should have sent for a file, with the uploader's group card. */
  async upload(file: GroupFile, channel: string): Promise<Message> {
    const message = uploadMessage(file, channel, this.selfId)
    if (message.message_type === 'private') return message
    const params = { group_id: Number(channel), user_id: file.uploader }
    const sender = await this.ask('get_group_member_info', params)
    return { ...message, sender: { ...message.sender, ...sender } }
  }

  private async list(action: string, key: string): Promise<string[]> {
    const rows: Record<string, unknown>[] | undefined = await this.ask(action, {})
    return (rows ?? []).map((row) => String(row[key]))
  }

  private ask = async (action: string, params?: object): Promise<any> => {
    if (this.unsupported.has(action)) return
    try {
      return await this.call(action, params)
    } catch (error) {
      const { retcode, message } = error as ActionError
      if (retcode === notImplemented) this.unsupported.add(action)
      this.warn(`断线期间的消息可能没有补全：${message}`)
    }
  }
}
