import type { Bot } from 'koishi'
import type { Address, Attachment, Part, PlatformIds } from './types'

/**
 * What a failed send means: nothing arrived, and another message may fare better; nothing arrived,
 * and for now nothing will; or it may have arrived.
 */
export type Blame = 'refused' | 'unavailable' | 'doubtful'

/** Pauses before a failed send is tried again, in milliseconds; doubled in between. */
export interface Pauses {
  first: number
  longest: number
}

/** A part with what its push is known by. */
export interface KeyedPart extends Part {
  /** Held neither by quiet hours nor by others. */
  isUrgent?: boolean
  /** Of the push: the same at every try. */
  key: string
  /** The subject. */
  title?: string
}

/**
 * What a platform leaves to the courier: a chat platform behind a Koishi bot, or anything else that
 * takes messages. Only `platform` must be there; whatever is absent the platform cannot do.
 *
 * @example A chat platform. Text and pictures go through its Koishi bot; the room `mail` has none.
 * ```ts
 * export const inject = ['courier']
 *
 * export function apply(ctx: Context, { selfId, groups }: Config) {
 *   const driver: Driver = {
 *     platform: 'wecom',
 *     length: 2000,
 *     perMinute: 20,
 *     sources: (bot, file) => [async () => file.url!],
 *     sendFile: (bot, to, name, bytes) => bot.internal.upload(to.channelId, name, bytes),
 *     groups: () => groups.map((id) => ({ platform: 'wecom', selfId, channelId: id, guildId: id })),
 *     reach: ({ wecom: id }) =>
 *       id ? { platform: 'wecom', selfId, channelId: id, userId: id } : undefined,
 *   }
 *   ctx.effect(() => ctx.courier.register(driver))
 * }
 * ```
 */
export interface Driver {
  platform: string

  /** Most characters of a message; no limit when absent. */
  length?: number
  /** Characters that calling somebody takes of it; those of a name on a group card when absent. */
  callLength?: number
  /** Most messages a minute; no limit when absent. */
  perMinute?: number
  /** Least and most milliseconds between messages; the courier's settings when absent. */
  gap?: readonly [number, number]
  /** Text and file go together, as in a letter; otherwise a file is a message of its own. */
  enclosesFiles?: boolean
  /** A picture is a message of its own, even under a short text. */
  separatesPictures?: boolean
  /** A choice is a message of its own, with buttons; otherwise only the text says how to answer. */
  offersChoices?: boolean
  /** Files are heard in groups too; otherwise only where a message quotes them. */
  hearsFilesInGroups?: boolean
  /** Who is in a group is told; otherwise its members are those who can be called there. */
  tellsMembers?: boolean
  /** The courier's settings when absent. */
  pauses?: Pauses
  /** Nobody is disturbed there: quiet hours do not hold pushes back. */
  isAlwaysAwake?: boolean

  /** The groups served. */
  groups?(): Address[]
  /** The private conversation with somebody, if they are known on this platform. */
  reach?(person: PlatformIds): Address | undefined
  /** Whether somebody has spoken to us there; when not, another platform is tried first. */
  hasMet?(to: Address): boolean
  /** Whether a conversation is open to us, asked before anything is pushed there. */
  reaches?(to: Address): Promise<boolean>
  /** What was said while we were away is still being handled: it may change what a push says. */
  isBehind?(): boolean

  /**
   * Ways to the bytes, best first; each gives an http(s), `file:`, `data:` or `base64:` address or
   * throws. A `file:` address is read from our disk, so only the driver may say one, never a user.
   */
  sources?(bot: Bot, file: Attachment): (() => Promise<string>)[]
  /** Sends a file into the conversation. */
  sendFile?(bot: Bot, to: Address, name: string, bytes: Buffer): Promise<void>
  /** Takes back a message. */
  recall?(bot: Bot, to: Address, messageId: string): Promise<void>

  /** Whether anything can be sent now; the Koishi bot is asked when absent. */
  isOnline?(): boolean
  /** Sends a part of a push and gives ids of messages; the Koishi bot sends it when absent. */
  send?(to: Address, part: KeyedPart): Promise<string[]>
  /** What a failed send means; doubtful when absent. */
  blame?(error: unknown): Blame
  /**
   * Ids of what we sent since then that looks like this part, oldest first. Rejects when the
   * platform cannot tell for sure; absent where it never can. Where sending twice does no harm, `[]`
   * may always be said.
   */
  find?(to: Address, part: Part, since: Date): Promise<string[]>
}
