import type { Bot } from 'koishi'

/** A file or picture as a message carries it. */
export interface Attachment {
  kind: 'file' | 'image'
  name: string
  /** Bytes as the platform states them; checked against what arrives. */
  size?: number
  /** The platform's own id of the file. */
  id?: string
  /** Address in the message, if it is one. */
  url?: string
  /** What else the platform says of it (`busid`, `fileHash`), for its driver only. */
  extra?: Record<string, unknown>
  platform: string
  channelId: string
  guildId?: string
  userId: string
  messageId: string
}

/** The message an officer quotes. `files` is empty when the platform could not read it. */
export interface Quoted {
  messageId: string
  userId?: string
  files: Attachment[]
}

/** Where an outgoing message or file goes. */
export interface Address {
  platform: string
  selfId: string
  channelId: string
  guildId?: string
  userId?: string
}

/** Something that must arrive, once: text, a picture under it, a file after it. */
export interface Push {
  /** The same key is sent once, ever. */
  key: string
  to: Address
  /** Koishi elements as text, e.g. `<at id="1"/>`; over the platform's limit split by lines. */
  content?: string
  image?: Buffer
  /** Said instead of text and picture when the picture cannot be sent. */
  fallback?: string
  file?: { name: string; bytes: Buffer }
  /** Given up then. */
  until: Date
  /** Not held by quiet hours. */
  isUrgent?: boolean
}

/** What a push says now that it is about to be sent; nothing when it is of no use any more. */
export interface Renewal {
  content?: string
}

/** How a push stands. */
export type Fate = 'queued' | 'delivered' | 'gave-up'

/**
 * Why a push was given up: its time was over; the person cannot be reached in private this way; or
 * it may have arrived and nobody can tell, so that sending it again could double it.
 */
export type GiveUp = 'late' | 'unreachable' | 'undecided'

/** Who somebody is on each platform. */
export type Contact = Partial<Record<'qq' | 'wecom', string>>

/** One message or file of a push, to be recognised among what was sent. */
export interface Part {
  /** Koishi elements as text. */
  content?: string
  image?: Buffer
  file?: { name: string; bytes: Buffer }
}

/** What a failed send means: nothing arrived, or it may have. */
export type Blame = 'refused' | 'doubtful'

/** What a platform leaves to us. An adapter's own part registers one with `ctx.courier.driver(…)`. */
export interface Driver {
  /** Also serves platforms named `<platform>:…`. */
  platform: string
  /** Most characters of a message; no limit when absent. */
  length?: number
  /** Most messages a minute; no limit when absent. */
  perMinute?: number
  /**
   * Ways to the bytes, best first; each gives an http(s), `file:`, `data:` or `base64:` address or
   * throws. A `file:` address is read from our disk, so only the driver may say one, never a user.
   */
  sources(bot: Bot, file: Attachment): (() => Promise<string>)[]
  /** Sends a file into the conversation. */
  sendFile(bot: Bot, to: Address, name: string, bytes: Buffer): Promise<void>
  /** Takes back a message, where the platform lets us. */
  recall?(bot: Bot, to: Address, messageId: string): Promise<void>
  /** The groups served. */
  groups?(): Address[]
  /** The private conversation with somebody. */
  reach?(contact: Contact): Address | undefined
  /** Whether a conversation is open to us, asked before anything is pushed there. */
  reaches?(to: Address): Promise<boolean>
  /** What was said while we were away is still being handled: it may change what a push says. */
  isBehind?(): boolean
  /** What a failed send means; doubtful when absent. */
  blame?(error: unknown): Blame
  /**
   * Ids of what we sent since then that looks like this part, oldest first. Rejects when the
   * platform cannot tell for sure; absent where it never can.
   */
  find?(to: Address, part: Part, since: Date): Promise<string[]>
}

export type FetchFailure = 'not-found' | 'expired' | 'too-large' | 'wrong-size' | 'unreachable'

/** The bytes could not be had; the officer is told to send the file again. */
export class FetchError extends Error {
  constructor(
    readonly kind: FetchFailure,
    readonly file: Attachment,
    options?: ErrorOptions,
  ) {
    super(`[courier] ${file.name}: ${kind}`, options)
  }
}
