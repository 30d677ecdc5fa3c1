import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { StandIn } from '../onebot'
import type { Message, Place, Segment } from './types'

/** An answer that says no. */
export class Refusal extends Error {
  constructor(
    readonly retcode: number,
    message: string,
  ) {
    super(message)
  }
}

type Action = (qq: StandIn, params: any) => unknown

/** Somebody who is no friend and never wrote cannot be written to. */
function reachable(qq: StandIn, place: Place, user: number): void {
  const isKnown = qq.chats.friends.has(user) || qq.chats.history('private', user).length > 0
  if (place === 'private' && !isKnown) throw new Refusal(1200, '发送失败，请先添加对方为好友')
}

/** Takes what the bot sends, with the faults that are switched on. */
function take<T>(qq: StandIn, deliver: () => T): T {
  const { faults } = qq
  const { cutSend } = faults
  delete faults.cutSend
  if (cutSend) qq.socket.drop()
  if (cutSend === 'before') throw new Refusal(1200, '连接中断')
  if (faults.refuse && faults.refuse--) throw new Refusal(1200, '发送失败，消息被风控')
  if (faults.late) {
    setTimeout(deliver, faults.late)
    delete faults.late
    throw timeout()
  }
  const delivered = deliver()
  if (faults.failAfterDelivery && faults.failAfterDelivery--) throw timeout()
  return delivered
}

function timeout(): Refusal {
  return new Refusal(1200, 'Timeout: NTEvent EventName:NodeIKernelMsgService/sendMsg')
}

function send(qq: StandIn, place: Place, user: number, message: Segment[] | string) {
  const isText = typeof message === 'string'
  const segments = isText ? [{ type: 'text', data: { text: message } }] : message
  reachable(qq, place, user)
  if (qq.faults.noPictures && segments.some(({ type }) => type === 'image'))
    throw new Refusal(1200, 'rich media transfer failed')
  const { message_id } = take(qq, () => qq.receive(place, user, segments))
  return { message_id }
}

function upload(qq: StandIn, place: Place, user: number, { file, name }: Record<string, string>) {
  const inline = file.startsWith('base64://') && file.slice('base64://'.length)
  if (inline && qq.faults.pathOnly) throw new Refusal(1400, '不支持的文件格式')
  reachable(qq, place, user)
  const bytes = inline ? Buffer.from(inline, 'base64') : readFileSync(file)
  take(qq, () => qq.receiveFile(place, user, name, bytes))
}

/** What QQ remembers, newest last. */
function remember<T>(qq: StandIn, list: T[], count: number): T[] {
  if (qq.faults.noHistory) throw new Refusal(1200, '获取历史消息失败')
  return list.slice(-count)
}

function fileUrl(qq: StandIn, id: string) {
  const file = qq.files.find(id)
  if (!file) throw new Refusal(1200, 'real fileUUID not found!')
  return { url: qq.faults.fileUrl === 'missing' ? '' : qq.files.url(file) }
}

async function getMessage(qq: StandIn, id: number | string): Promise<Message> {
  const { getMsg } = qq.faults
  await (typeof getMsg === 'number' ? sleep(getMsg) : getMsg)
  const found = qq.chats.find(Number(id))
  if (getMsg === 'fail' || !found) throw new Refusal(1200, '消息不存在')
  for (const { data } of found.message) qq.files.renew(data.file_id)
  return found
}

function member(qq: StandIn, group: number, user: number) {
  const found = qq.chats.groups.get(group)?.members.get(user)
  if (!found) throw new Refusal(1200, `群(${group})成员${user}不存在`)
  return { ...found, group_id: group, user_id: user }
}

function listFiles(qq: StandIn, group: number, folder?: string) {
  return qq.files.in(group, folder).map(({ listId, name, bytes, time, uploader }) => ({
    group_id: group,
    file_id: listId,
    file_name: name,
    busid: 102,
    file_size: bytes.length,
    upload_time: time,
    modify_time: time,
    uploader,
    uploader_name: String(uploader),
  }))
}

/** What NapCat answers; anything else is 1404. */
export const actions: Record<string, Action> = {
  get_login_info: (qq) => ({ user_id: qq.options.selfId, nickname: '报送机器人' }),
  get_status: (qq) => ({ online: !qq.faults.kicked, good: true, stat: {} }),
  get_group_list: (qq) =>
    [...qq.chats.groups.values()].map(({ id, name }) => ({ group_id: id, group_name: name })),
  get_friend_list: (qq) =>
    [...qq.chats.friends].map((id) => ({ user_id: id, nickname: String(id) })),
  get_group_member_list: (qq, { group_id }) =>
    [...(qq.chats.groups.get(+group_id)?.members.keys() ?? [])].map((user) =>
      member(qq, +group_id, user),
    ),
  get_group_member_info: (qq, { group_id, user_id }) => member(qq, +group_id, +user_id),
  get_group_at_all_remain: () => ({ can_at_all: true, remain_at_all_count_for_group: 10 }),
  send_group_msg: (qq, { group_id, message }) => send(qq, +group_id, 0, message),
  send_private_msg: (qq, { user_id, message }) => send(qq, 'private', +user_id, message),
  send_msg: (qq, { group_id, user_id, message }) =>
    send(qq, group_id ? +group_id : 'private', +user_id, message),
  get_msg: (qq, { message_id }) => getMessage(qq, message_id),
  delete_msg: (qq, { message_id }) => qq.chats.remove(+message_id),
  get_group_msg_history: (qq, { group_id, count = 20 }) => ({
    messages: remember(qq, qq.chats.history(+group_id, 0), count),
  }),
  get_friend_msg_history: (qq, { user_id, count = 20 }) => ({
    messages: remember(qq, qq.chats.history('private', +user_id), count),
  }),
  get_group_file_url: (qq, { file_id }) => fileUrl(qq, file_id),
  get_private_file_url: (qq, { file_id }) => fileUrl(qq, file_id),
  get_group_root_files: (qq, { group_id, file_count = 50 }) => ({
    files: remember(qq, listFiles(qq, +group_id), file_count),
    folders: qq.files.folders(+group_id).map((name) => ({ folder_id: name, folder_name: name })),
  }),
  get_group_files_by_folder: (qq, { group_id, folder_id, file_count = 50 }) => ({
    files: remember(qq, listFiles(qq, +group_id, folder_id), file_count),
  }),
  upload_group_file: (qq, { group_id, ...file }) => upload(qq, +group_id, 0, file),
  upload_private_file: (qq, { user_id, ...file }) => upload(qq, 'private', +user_id, file),
}
