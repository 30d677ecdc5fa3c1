/** A part of a OneBot message. */
export interface Segment {
  type: string
  data: Record<string, any>
}

export interface Member {
  id: number
  nickname: string
  /** 群名片 */
  card: string
  role: 'member' | 'admin' | 'owner'
}

export interface Group {
  id: number
  name: string
  members: Map<number, Member>
}

/** Where something is said: a group's number, or in private. */
export type Place = number | 'private'

export interface Message {
  post_type: 'message'
  message_type: 'group' | 'private'
  sub_type: string
  self_id: number
  user_id: number
  group_id?: number
  target_id?: number
  message_id: number
  message_seq: number
  real_seq: string
  time: number
  sender: { user_id: number; nickname: string; card?: string; role?: string }
  raw_message: string
  font: number
  message: Segment[]
  message_format: 'array'
}

export interface StoredFile {
  /** Id in the message. */
  id: string
  /** Id in the group's list: NapCat's differ. */
  listId: string
  name: string
  bytes: Buffer
  uploader: number
  time: number
  group?: number
  /** Absent at the root. */
  folder?: string
}

/** What the bot sent: a message or a file. */
export interface Sent {
  id: number
  group?: number
  user?: number
  /** Message it quotes. */
  quote?: number
  ats: string[]
  text: string
  images: string[]
  file?: { name: string; bytes: Buffer }
}

/** What goes wrong, until switched off. */
export interface Faults {
  /** `get_msg` fails, or takes so many milliseconds, or until something happens. */
  getMsg?: 'fail' | number | Promise<unknown>
  /** No address is given, or file ids are forgotten until the message is read again. */
  fileUrl?: 'missing' | 'lost'
  /** Answers of the file server before the right ones, e.g. `[403]`, `[503, 503]`. */
  http?: number[]
  /** So many downloads are cut short. */
  cutShort?: number
  /** Every event comes twice. */
  twice?: boolean
  /** So many sends, of files too, are reported as failed although delivered. */
  failAfterDelivery?: number
  /** The connection breaks when the bot sends something, before or after it is delivered; once. */
  cutSend?: 'before' | 'after'
  /** So many sends are refused, undelivered. */
  refuse?: number
  /** The next send is reported as failed and delivered so many milliseconds later. */
  late?: number
  /** Messages with pictures are refused. */
  noPictures?: boolean
  /** Neither messages nor files of the past can be listed. */
  noHistory?: boolean
  /** QQ was kicked. */
  kicked?: boolean
  /** Files are taken only as a path, as by Lagrange. */
  pathOnly?: boolean
}

export interface Options {
  /** `ws://HOST:PORT/onebot` */
  url: string
  selfId: number
  token?: string
  /** Milliseconds; the system clock when absent. */
  now?: () => number
  /** Milliseconds until it knocks again at a closed door. */
  pause?: number
}
