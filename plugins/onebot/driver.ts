import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Address, Attachment, Driver, Part, PlatformIds } from '../courier'
import { privatePrefix } from './history'
import { Sources } from './sources'
import { blame, findSent } from './sent-lookup'
import type { Call } from './protocol'

/** Milliseconds to wait for QQ to take a file. */
const uploadTimeout = 60_000

/** Which account sends, and where. */
export interface DriverOptions {
  selfId: string
  /** Groups served. */
  groups: string[]
  /** Seen under the same path by QQ's side, for those that take no bytes over the connection. */
  folder?: string
  isBehind(): boolean
}

/** What the courier leaves to QQ. */
export class OneBotDriver implements Driver {
  readonly platform = 'onebot'

  /** Longer messages are folded, or refused. */
  readonly length = 1000

  readonly blame = blame

  private files: Sources

  constructor(
    private call: Call,
    private options: DriverOptions,
  ) {
    this.files = new Sources(call, options.folder)
  }

  sources(_bot: unknown, file: Attachment): (() => Promise<string>)[] {
    return this.files.of(file)
  }

  async sendFile(_bot: unknown, to: Address, name: string, bytes: Buffer): Promise<void> {
    const [action, target] = to.channelId.startsWith(privatePrefix)
      ? ['upload_private_file', { user_id: Number(to.channelId.slice(privatePrefix.length)) }]
      : ['upload_group_file', { group_id: Number(to.channelId) }]
    const file = this.options.folder
      ? await this.share(bytes, this.options.folder)
      : `base64://${bytes.toString('base64')}`
    await this.call(action, { ...target, file, name }, uploadTimeout)
  }

  async recall(_bot: unknown, _to: Address, messageId: string): Promise<void> {
    await this.call('delete_msg', { message_id: Number(messageId) })
  }

  groups(): Address[] {
    const { groups, selfId } = this.options
    return groups.map((id) => ({ platform: this.platform, selfId, channelId: id, guildId: id }))
  }

  reach({ qq }: PlatformIds): Address | undefined {
    const { selfId } = this.options
    return qq
      ? { platform: this.platform, selfId, channelId: privatePrefix + qq, userId: qq }
      : undefined
  }

  /** Strangers are not written to: it mostly fails, and makes QQ take the bot for a spammer. */
  async reaches({ channelId }: Address): Promise<boolean> {
    if (!channelId.startsWith(privatePrefix)) return true
    const friends = await this.call<{ user_id: number }[]>('get_friend_list')
    return friends.some(({ user_id }) => privatePrefix + user_id === channelId)
  }

  isBehind(): boolean {
    return this.options.isBehind()
  }

  find(to: Address, part: Part, since: Date): Promise<string[]> {
    return findSent(this.call, to, part, since)
  }

  private async share(bytes: Buffer, folder: string): Promise<string> {
    await mkdir(folder, { recursive: true })
    const path = join(folder, randomUUID())
    await writeFile(path, bytes)
    return path
  }
}
