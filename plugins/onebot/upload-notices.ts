import type { History } from './history'
import type { Inbox } from './inbox'
import { channelOf, type Event, type Message, privatePrefix } from './protocol'
import { isSameFile, isUpload } from './uploads'

/** Milliseconds in which the message of an announced file comes, when it comes. */
export const PATIENCE = 3000

/**
 * Files that QQ's side announces without a message: in a folder of the group, or, with some
 * implementations, all of them.
 */
export class UploadNotices {
  constructor(
    private inbox: Inbox,
    private history: Pick<History, 'upload'>,
    private later: (work: () => void, wait: number) => unknown,
  ) {}

  /** A file was announced: it is taken unless its message comes. */
  hear(notice: Event): void {
    this.later(() => void this.take(notice), PATIENCE)
  }

  /** Whether the file of a message was taken before, as announced. */
  hasTaken(message: Message): boolean {
    return !isUpload(message) && this.known(message).some(isUpload)
  }

  private async take({ file, time, user_id, group_id }: Event): Promise<void> {
    const { id = `${time}/${file.name}`, name, size, busid, url } = file
    const channel = group_id ? String(group_id) : privatePrefix + user_id
    const stored = { file_id: id, file_name: name, file_size: size, busid, url }
    const message = await this.history.upload(
      { ...stored, upload_time: time, uploader: user_id },
      channel,
    )
    if (!this.known(message).length) this.inbox.take(message)
  }

  /** What else was heard of the same file. */
  private known(message: Message): Message[] {
    return this.inbox
      .remembered(channelOf(message))
      .filter((other) => other !== message && isSameFile(other, message))
  }
}
