import { resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Attachment } from '../courier'
import { segmentsOf } from './message'
import { uploadPrefix } from './uploads'
import { type Call, type GroupFile, privatePrefix } from './protocol'

/** Milliseconds to wait for an address: some implementations never answer for a file they lost. */
const addressTimeout = 6000

type Known = Pick<Attachment, 'id' | 'extra'>

/**
 * QQ's files: addresses are asked for, since the one in a message is a bare name or a path on
 * another machine; and nothing in a message is ever read from our disk.
 */
export class Sources {
  /** @param folder seen under the same path by QQ's side */
  constructor(
    private call: Call,
    private folder?: string,
  ) {}

  /** Ways to the bytes, best first. */
  of(file: Attachment): (() => Promise<string>)[] {
    const web = /^https?:/i.test(file.url ?? '') ? [async () => file.url!] : []
    if (file.kind === 'image') return [...web, () => this.rereadPicture(file)]
    return [
      () => this.address(file, file),
      ...web,
      async () => this.address(file, await this.reread(file)),
      () => this.whole(file),
    ]
  }

  private async address(file: Attachment, { id, extra }: Known): Promise<string> {
    const { guildId, channelId, userId, name } = file
    const isPrivate = channelId.startsWith(privatePrefix)
    const answer = isPrivate
      ? await this.call(
          'get_private_file_url',
          { user_id: Number(userId), file_id: id, file_hash: extra?.fileHash },
          addressTimeout,
        )
      : await this.call(
          'get_group_file_url',
          { group_id: Number(guildId ?? channelId), file_id: id, busid: extra?.busid },
          addressTimeout,
        )
    const url = String(answer?.url ?? '')
    if (!/^https?:/i.test(url)) throw new Error(`[onebot] ${name}：没有下载地址`)
    // NapCat leaves the name to us.
    return url.endsWith('fname=') ? url + encodeURIComponent(name) : url
  }

  /**
   * NapCat keeps file ids in memory (a day, 5,000) and then says `real fileUUID not found!`;
   * reading the message or the group's list again gives it a new one.
   */
  private async reread(file: Attachment): Promise<Known> {
    const data = await this.segment(file, 'file').catch(() => undefined)
    if (data?.file_id) return { id: data.file_id, extra: { ...data, fileHash: data.file_hash } }
    const params = { group_id: Number(file.guildId ?? file.channelId), file_count: 200 }
    const list = await this.call<{ files: GroupFile[] }>(
      'get_group_root_files',
      params,
      addressTimeout,
    )
    const found = list.files.findLast(
      ({ file_name, file_size, uploader }) =>
        file_name === file.name &&
        (!file.size || file_size === file.size) &&
        String(uploader) === file.userId,
    )
    if (!found) throw new Error(`[onebot] ${file.name}：群文件里没有`)
    return { id: found.file_id, extra: { busid: found.busid } }
  }

  private async rereadPicture(file: Attachment): Promise<string> {
    const { url } = (await this.segment(file, 'image')) ?? {}
    if (!/^https?:/i.test(url ?? '')) throw new Error(`[onebot] ${file.name}：没有图片地址`)
    return url
  }

  /** What the message now says of the file. */
  private async segment(file: Attachment, type: string) {
    if (file.messageId.startsWith(uploadPrefix)) return
    const message = await this.call(
      'get_msg',
      { message_id: Number(file.messageId) },
      addressTimeout,
    )
    return segmentsOf(message.message).find(
      ({ type: own, data }) =>
        own === type && [data.file, data.name, data.file_name].includes(file.name),
    )?.data
  }

  /** The file itself in the answer, its address, or its place in the shared folder. */
  private async whole(file: Attachment): Promise<string> {
    const answer = await this.call('get_file', { file_id: file.id }, addressTimeout)
    if (answer?.base64) return `base64://${answer.base64}`
    if (/^https?:/i.test(answer?.url ?? '')) return answer.url
    const path = resolve(String(answer?.file ?? ''))
    if (this.folder && path.startsWith(resolve(this.folder) + sep)) return pathToFileURL(path).href
    throw new Error(`[onebot] ${file.name}：QQ 端没有给出文件`)
  }
}
