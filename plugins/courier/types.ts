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

/** What a platform leaves to us. An adapter's own part registers one with `ctx.courier.driver(…)`. */
export interface Driver {
  /** Also serves platforms named `<platform>:…`. */
  platform: string
  /**
   * Ways to the bytes, best first; each gives an http(s), `file:`, `data:` or `base64:` address or
   * throws. A `file:` address is read from our disk, so only the driver may say one, never a user.
   */
  sources(bot: Bot, file: Attachment): (() => Promise<string>)[]
  /** Sends a file into the conversation. */
  sendFile(bot: Bot, to: Address, name: string, bytes: Buffer): Promise<void>
  /** Takes back a message, where the platform lets us. */
  recall?(bot: Bot, to: Address, messageId: string): Promise<void>
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
