/** Where something is said: a group's chatid, or in private. */
export type Place = string

/** Bytes, or so many zeros that are never held all at once. */
export type Content = Buffer | { size: number }

/** What a message of somebody consists of; several make a mixed one. */
export type Part =
  | { type: 'text' | 'voice'; text: string }
  | { type: 'image' | 'file' | 'video'; name: string; content: Content }

/** A frame's body, or a member of it. */
export type Body = Record<string, any>

/** What came to the bot, or would have. */
export interface Message {
  /** `req_id` of the callback, by which the bot answers. */
  reqId: string
  msgid: string
  user: string
  place: Place
  parts: Part[]
  /** As the bot was told. */
  body: Body
  /** Milliseconds. */
  at: number
  /** WeCom tells a bot of a group only what mentions it, and of no files there. */
  isHeard: boolean
}

export interface Manner {
  /** A message of somebody or of the bot. */
  quote?: Message | Sent
  /** In a group: the mention as it is written, `false` for none. */
  mention?: string | false
}

export type Via = 'reply' | 'push' | 'webhook' | 'response_url'

export type Kind = 'markdown' | 'text' | 'news' | 'image' | 'file' | 'voice' | 'video' | 'card'

/** What people see of the bot. */
export interface Sent {
  id: string
  /** A chatid, or in private a userid. */
  conversation: string
  group?: string
  user?: string
  kind: Kind | 'welcome'
  via: Via
  /** Milliseconds. */
  at: number
  /** `msgid` and `req_id` of what it answers. */
  quote?: string
  reqId?: string
  /** Userids and mobile numbers called by a webhook. */
  ats: string[]
  text: string
  images: Buffer[]
  file?: { name: string; bytes: Buffer }
  /** As it is now. */
  card?: Body
  /** As those see it for whom alone it was changed. */
  cardOf?: Record<string, Body>
  /** Absent unless it grows piece by piece. */
  stream?: { id: string; isFinished: boolean }
  /** Id by which feedback comes back. */
  feedback?: string
}

/** What stands in what the bot sends. */
export type Shown = Pick<Sent, 'kind'> & Partial<Sent>

/** How the file host names a file. */
export type Disposition = 'extended' | 'quoted' | 'unquoted' | 'raw' | 'percent' | 'absent'

/** What goes wrong, until switched off. */
export interface Faults {
  /** Answers to the next subscriptions: a code, 0 for yes, or none at all. */
  subscribe?: (number | 'silent')[]
  /** Milliseconds a subscription takes; what is sent meanwhile is refused with 846609. */
  slowSubscribe?: number
  /** Connections live, but nothing that happens is told over them. */
  deaf?: boolean
  /** Pings are not answered. */
  noPong?: boolean
  /** Every callback comes twice. */
  twice?: boolean
  /** Codes with which the next sends are refused, undelivered; 0 for none. */
  refuse?: number[]
  /** So many sends are shown, but never acknowledged. */
  unacknowledged?: number
  /** The next send is shown, and acknowledged so many milliseconds later. */
  lateAck?: number
  /** The connection breaks when the bot sends something, before or after it is shown; once. */
  cutSend?: 'before' | 'after'
  /** Milliseconds each piece of an upload takes. */
  slowUpload?: number
  /** Pieces of an upload that come while another is taken are refused with -1. */
  crowdedUpload?: boolean
  /** Callbacks name nobody. */
  anonymous?: boolean
  /** Files sent to a group come as callbacks that name nobody. */
  groupFiles?: boolean
  /** A quote is left out, or names no file. */
  quote?: 'absent' | 'empty'
  /** `msgtype` of pictures. */
  pictureType?: string
  /** Statuses of the file host before the right ones, e.g. `[503, 503]`. */
  http?: number[]
  /** So many downloads are cut short. */
  cutShort?: number
  aeskey?: 'missing' | 'wrong' | 'unpadded' | 'urlsafe'
  /** How files are named; `extended` when absent. */
  disposition?: Disposition
  /** `Content-Type` of files. */
  contentType?: string
  /** Codes with which the next posts to a webhook are refused; 0 for none. */
  webhook?: number[]
}

export interface Options {
  botId: string
  secret: string
  /** As people mention it; 报送通 when absent. */
  botName?: string
  /** Any free one when absent. */
  port?: number
  /** Callback mode: nothing goes over the long connection. */
  callback?: { url: string; token: string; aesKey: string }
  /** Milliseconds; the system clock when absent. */
  now?: () => number
}
