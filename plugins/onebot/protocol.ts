/** One part of a OneBot message. */
export interface Segment {
  type: string
  data: Record<string, any>
}

/** A message as QQ's side sends it, live or from history. Times are in seconds. */
export interface Message {
  post_type: 'message'
  message_type: 'group' | 'private'
  self_id: number
  user_id: number
  group_id?: number
  message_id: number | string
  time: number
  sender: { user_id: number; nickname?: string }
  message: Segment[]
}

/** Anything QQ's side sends of its own accord. */
export type Event = { post_type: string; [key: string]: any }

/** A file of a group's file list, or of a notice. */
export interface GroupFile {
  file_id: string
  file_name: string
  file_size?: number
  /** go-cqhttp and LLBot say it this way in some versions. */
  size?: number
  busid?: number
  /** In a notice of Lagrange. */
  url?: string
  upload_time: number
  uploader: number
  uploader_name?: string
}

/** Asks QQ's side to do something; `timeout` in milliseconds. */
export type Call = <T = any>(action: string, params?: object, timeout?: number) => Promise<T>

/** QQ's side refused, or did not answer. */
export class ActionError extends Error {
  constructor(
    readonly action: string,
    readonly reason: string,
    /** Absent when there was no answer: the action may have been done all the same. */
    readonly retcode?: number,
    /** There was no connection, so that nothing was done. */
    readonly isUnsent = false,
  ) {
    super(`[onebot] ${action}：${reason}${retcode === undefined ? '' : `（${retcode}）`}`)
  }
}

/** Begins the id of a private conversation, before the person's number. */
export const privatePrefix = 'private:'

/** The conversation, in a request: its group, or the person it is with. */
export function targetOf(channel: string): { user_id: number } | { group_id: number } {
  return channel.startsWith(privatePrefix)
    ? { user_id: Number(channel.slice(privatePrefix.length)) }
    : { group_id: Number(channel) }
}

/** Koishi's name of the conversation: the group's number, or `private:` and the person's. */
export function channelOf(message: Message): string {
  return message.message_type === 'group'
    ? String(message.group_id)
    : privatePrefix + message.sender.user_id
}
