import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Driver } from '../courier'
import { type Call, privatePrefix, targetOf } from './protocol'
import { blame, findSent } from './sent-lookup'
import { Sources } from './sources'

/** Milliseconds to wait for QQ to take a file. */
const uploadTimeout = 60_000

/** Which account sends, and where. */
interface DriverOptions {
  selfId: string
  /** Groups served. */
  groups: string[]
  /** Seen under the same path by QQ's side, for those that take no bytes over the connection. */
  folder?: string
  isBehind(): boolean
}

/** What the courier leaves to QQ. */
export function oneBotDriver(call: Call, { selfId, groups, folder, isBehind }: DriverOptions) {
  const files = new Sources(call, folder)
  const common = { platform: 'onebot', selfId }
  return {
    platform: 'onebot',
    // Longer messages are folded, or refused.
    length: 1000,
    sources: (_bot: unknown, file) => files.of(file),
    async sendFile(_bot: unknown, { channelId }, name, bytes) {
      const kind = channelId.startsWith(privatePrefix) ? 'private' : 'group'
      const file = folder ? await share(bytes, folder) : `base64://${bytes.toString('base64')}`
      const params = { ...targetOf(channelId), file, name }
      await call(`upload_${kind}_file`, params, uploadTimeout)
    },
    async recall(_bot: unknown, _to, messageId) {
      await call('delete_msg', { message_id: Number(messageId) })
    },
    groups: () => groups.map((id) => ({ ...common, channelId: id, guildId: id })),
    reach: ({ qq }) => (qq ? { ...common, channelId: privatePrefix + qq, userId: qq } : undefined),
    // Strangers are not written to: it mostly fails, and makes QQ take the bot for a spammer.
    async reaches({ channelId }) {
      if (!channelId.startsWith(privatePrefix)) return true
      const friends = await call<{ user_id: number }[]>('get_friend_list')
      return friends.some(({ user_id }) => privatePrefix + user_id === channelId)
    },
    isBehind,
    blame,
    find: (to, part, since) => findSent(call, to, part, since),
  } satisfies Driver
}

async function share(bytes: Buffer, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, randomUUID())
  await writeFile(path, bytes)
  return path
}
