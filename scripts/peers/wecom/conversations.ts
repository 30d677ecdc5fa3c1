import { Refusal } from './refusal'
import type { Sent } from './types'

/** What the bot was told of, to be answered by its `reqId`. */
export interface Callback {
  reqId: string
  msgid: string
  /** `message`, or the type of an event. */
  kind: string
  conversation: string
  /** Milliseconds. */
  at: number
  /** The card that was clicked. */
  clicked?: Sent
  /** An event takes one answer. */
  isAnswered?: boolean
}

/** Where the bot may speak, and what it may answer. */
export class Conversations {
  private callbacks = new Map<string, Callback>()
  private groups = new Set<string>()
  private acquainted = new Set<string>()
  private removed = new Set<string>()

  told(callback: Callback): void {
    this.callbacks.set(callback.reqId, callback)
  }

  find(reqId: string): Callback | undefined {
    return this.callbacks.get(reqId)
  }

  /** Somebody has spoken to the bot there, or spoke long ago. */
  acquaint(conversation: string, isGroup: boolean): void {
    this.acquainted.add(conversation)
    if (isGroup) this.groups.add(conversation)
  }

  /** There is such a group. */
  know(group: string): void {
    this.groups.add(group)
  }

  /** Pushes there are refused until somebody speaks again. */
  forget(conversation: string): void {
    this.acquainted.delete(conversation)
  }

  /** The bot is taken out of a group, or put into it again. */
  remove(group: string, isRemoved = true): void {
    if (isRemoved) this.removed.add(group)
    else this.removed.delete(group)
  }

  hasBot(conversation: string): boolean {
    return !this.removed.has(conversation)
  }

  isGroup(conversation: string): boolean {
    return this.groups.has(conversation)
  }

  /** Throws when nothing can be pushed there; the case of letters matters. */
  reach(conversation: string, type?: number): void {
    if (!this.hasBot(conversation)) throw new Refusal(93001, 'bot not in chat')
    const isType = !type || (type === 2) === this.isGroup(conversation)
    if (!isType || !this.acquainted.has(conversation)) throw new Refusal(93006, 'invalid chatid')
  }
}
