import { type GroupFile, type Message, privatePrefix, targetOf } from './protocol'

/** Begins the id of a message we made up for a file; such a message cannot be quoted. */
export const uploadPrefix = 'upload:'

/** Whether a message was made up for a file. */
export function isUpload({ message_id }: Message): boolean {
  return String(message_id).startsWith(uploadPrefix)
}

/** Seconds between what two sources say of one file. */
const nearness = 30

const filesOf = ({ message }: Message) => message.filter(({ type }) => type === 'file')
const nameOf = (data: Record<string, any>) => data.file ?? data.name ?? data.file_name
const sizeOf = (data: Record<string, any>) => Number(data.file_size ?? data.size) || 0

/** Whether two messages of a conversation are about one file; a mended one may have its name. */
export function isSameFile(one: Message, other: Message): boolean {
  if (one.sender.user_id !== other.sender.user_id) return false
  const isNear = Math.abs(one.time - other.time) <= nearness
  return filesOf(one).some(({ data: a }) =>
    filesOf(other).some(({ data: b }) => {
      if (a.file_id && a.file_id === b.file_id) return true
      const [size, otherSize] = [sizeOf(a), sizeOf(b)]
      return isNear && nameOf(a) === nameOf(b) && (!size || !otherSize || size === otherSize)
    }),
  )
}

/** Lists and messages may use different ids for the same file, so its name counts as well. */
function isOf(file: GroupFile, { sender, message }: Message): boolean {
  return message.some(({ type, data }) => {
    if (type !== 'file' || sender.user_id !== file.uploader) return false
    const names = [data.file, data.name, data.file_name]
    return data.file_id === file.file_id || names.includes(file.file_name)
  })
}

/** Files put into the group after `since` (seconds) of which no message tells. */
export function unannounced(files: GroupFile[], messages: Message[], since: number): GroupFile[] {
  return files
    .filter(({ upload_time }) => upload_time > since)
    .filter((file) => !messages.some((message) => isOf(file, message)))
    .toSorted((a, b) => a.upload_time - b.upload_time)
}

/** The message QQ's side should have sent for a file. */
export function uploadMessage(file: GroupFile, channel: string, selfId: string): Message {
  const { file_id, file_name, file_size, size, busid, url, uploader, uploader_name } = file
  const data = { file: file_name, file_id, file_size: String(file_size ?? size ?? ''), busid, url }
  return {
    post_type: 'message',
    message_type: channel.startsWith(privatePrefix) ? 'private' : 'group',
    self_id: Number(selfId),
    ...targetOf(channel),
    user_id: uploader,
    message_id: uploadPrefix + file_id,
    time: file.upload_time,
    sender: { user_id: uploader, nickname: uploader_name },
    message: [{ type: 'file', data }],
  }
}
