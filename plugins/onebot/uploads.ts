import type { GroupFile, Message } from './protocol'

/** Begins the id of a message we made up for a file; such a message cannot be quoted. */
export const uploadPrefix = 'upload:'

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
export function uploadMessage(file: GroupFile, group: string, selfId: string): Message {
  const { file_id, file_name, file_size, size, busid, uploader, uploader_name } = file
  const data = { file: file_name, file_id, file_size: String(file_size ?? size ?? ''), busid }
  return {
    post_type: 'message',
    message_type: 'group',
    self_id: Number(selfId),
    user_id: uploader,
    group_id: Number(group),
    message_id: uploadPrefix + file_id,
    time: file.upload_time,
    sender: { user_id: uploader, nickname: uploader_name },
    message: [{ type: 'file', data }],
  }
}
