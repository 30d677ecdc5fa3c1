/** Where WeCom keeps a file for five minutes; the key comes over the long connection alone. */
export interface FileLink {
  url?: string
  aeskey?: string
}

/** What is said, or quoted. */
export interface Content {
  msgtype: string
  text?: { content?: string }
  /** Already text. */
  voice?: { content?: string }
  image?: FileLink
  file?: FileLink
  video?: FileLink
  mixed?: { msg_item?: Content[] }
}

/** Who did something, and where. */
export interface Occasion {
  /** Deliveries repeat: the same message has the same id. */
  msgid: string
  chattype?: 'single' | 'group'
  /** Of a group; its case counts. */
  chatid?: string
  /** Absent or empty for some files in groups. */
  from?: { userid?: string }
  /** Takes one answer within an hour. */
  response_url?: string
}

/** A message as WeCom delivers it, the same in both modes. It has no time, and a file no name. */
export interface Message extends Occasion, Content {
  quote?: Content
}

/** A tap on a card. */
export interface CardTap {
  event_key?: string
  task_id?: string
  selected_items?: {
    selected_item?: { question_key: string; option_ids?: { option_id?: string[] } }[]
  }
}

/** Anything but a message: somebody opened the chat, or tapped a card. */
export interface Happening extends Occasion {
  event: { eventtype: string; template_card_event?: CardTap }
}

/** A body with the id by which it is answered. */
export interface Frame<Body> {
  headers: { req_id: string }
  body: Body
}

/** A message that goes out. */
export type Outgoing =
  | { msgtype: 'markdown'; markdown: { content: string } }
  | { msgtype: 'image'; image: { media_id: string } }
  | { msgtype: 'file'; file: { media_id: string } }
  | { msgtype: 'template_card'; template_card: Card }

/** A card, as WeCom shows it. */
export interface Card {
  card_type: string
  /** Never used twice by one bot. */
  task_id: string
  [member: string]: unknown
}

/** WeCom refused, did not answer, or was not reached. */
export class CallError extends Error {
  constructor(
    command: string,
    reason: string,
    /** Absent when there was no answer: it may have been done all the same. */
    readonly code?: number,
    /** Nothing was sent. */
    readonly isUnsent = false,
  ) {
    super(`[wecom] ${command}：${reason}${code === undefined ? '' : `（${code}）`}`)
  }
}

/** Begins the id of a private conversation, before the person's userid. */
export const privatePrefix = 'private:'

/** Koishi's name of the conversation: the group's id, or `private:` and the person's. */
export function channelOf({ chattype, chatid, from }: Occasion): string {
  return chattype === 'group' && chatid ? chatid : privatePrefix + (from?.userid ?? '')
}

/** Whom a push is for, as WeCom wants it. */
export function targetOf(channel: string): { chatid: string; chat_type: 1 | 2 } {
  return channel.startsWith(privatePrefix)
    ? { chatid: channel.slice(privatePrefix.length), chat_type: 1 }
    : { chatid: channel, chat_type: 2 }
}
