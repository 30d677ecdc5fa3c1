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

/** Where an outgoing message or file goes. */
export interface Address {
  platform: string
  /** The account it is sent from: `selfId` of the Koishi bot, the sender's mailbox. */
  selfId: string
  /** The conversation, the recipient's mailbox. */
  channelId: string
  guildId?: string
  userId?: string
}

/** A platform that is on. */
export interface Connection {
  platform: string
  /** Whether anything can be sent there now. */
  isOnline: boolean
}

/** Ids of one person on the platforms. */
export type PlatformIds = Partial<Record<'qq' | 'wecom' | 'web', string>>

/** What a push says: plain text, which the courier escapes, or Koishi elements in writing. */
export type Wording =
  | { text?: string; content?: undefined }
  /** E.g. `<at id="1"/> 您好`, with everything else escaped. */
  | { content?: string; text?: undefined }

/**
 * What may be answered by a tap where the platform has buttons; the text says how to answer in words.
 */
export interface Choice {
  /** E.g. `请审签：关于……的信息` */
  title: string
  /** E.g. `教务处 2024-0001` */
  about?: string
  /** At most six. A tap says these words for whoever taps; `{reason}` in them stands for the reason picked. */
  options: { text: string; says: string }[]
  /** At most nine reasons to pick one of. */
  reasons?: { title: string; options: string[] }
}

interface Parts {
  /** The same key is sent once, ever. */
  key: string
  /** The subject, where a platform has one. */
  title?: string
  image?: Buffer
  /** Plain text, said instead of text and picture when the picture cannot be sent. */
  fallback?: string
  file?: { name: string; bytes: Buffer }
  choice?: Choice
  /** Given up then. */
  until: Date
  /** Held neither by quiet hours nor by the distance between pushes. */
  isUrgent?: boolean
}

/**
 * Something that must arrive, wherever it goes: text, split by lines where it is over the platform's
 * limit, a picture under it, a file after it.
 */
export type Message = Parts & Wording

/** A message that must arrive there, once. */
export type Push = Message & { to: Address }

/** What a push says now that it is about to be sent; nothing when it is of no use any more. */
export type Renewal = Wording & { title?: string; to?: Address }

/** How a push stands; `dropped`: there was nothing to say any more when it could have been sent. */
export type Fate = 'queued' | 'delivered' | 'dropped' | 'gave-up'

/**
 * Why a push was given up: its time was over; the person cannot be reached in private this way; or
 * it may have arrived and nobody can tell, so that sending it again could double it.
 */
export type GiveUp = 'late' | 'unreachable' | 'undecided'

/** One message of a push, to be recognised among what was sent. */
export interface Part {
  /** Koishi elements in writing. */
  content?: string
  image?: Buffer
  file?: { name: string; bytes: Buffer }
  choice?: Choice
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
