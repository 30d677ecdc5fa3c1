import type { Choice } from '../courier'
import type { Request } from './requests'

/** A choice with what it is known by: the same at every try. */
export interface KeyedChoice extends Choice {
  key: string
}

/** One message that goes out: words, a picture, a file or a choice. */
export interface Saying {
  /** Plain text. */
  text?: string
  image?: Buffer
  file?: { name: string; bytes: Buffer }
  choice?: KeyedChoice
}

/** How things are said: over the long connection, or in the callback mode. */
export interface Voice {
  /** Whether anything can be said now. */
  readonly isOpen: boolean
  /**
   * @param isUnasked nobody waits for it: it gives way to what people asked for
   * @throws CallError
   */
  push(channel: string, saying: Saying, isUnasked?: boolean): Promise<void>
  /** Answers a message. @throws CallError */
  answer(channel: string, request: Request, saying: Saying): Promise<void>
  /** A message has been handled: nothing more is said in answer to it. */
  finish?(messageId: string): Promise<void>
}

/** Whoever says things as the bot. */
export interface Speaker {
  /** Says something, as an answer where a message is answered. */
  say(channel: string, saying: Saying, messageId?: string): Promise<void>
  /** How somebody is called. */
  nameOf(userId: string): string
}
