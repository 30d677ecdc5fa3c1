import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import type { ShelvedFile } from '../courier'

export const group = 'group'

export const privatePrefix = 'private:'

/** A message of the page. */
export interface Message {
  id: string
  /** `group`, or `private:` and whose private chat it is. */
  channel: string
  /** Account of whoever said it; undefined for the bot. */
  from?: string
  at: Date
  text: string
  files: Omit<ShelvedFile, 'bytes'>[]
  /** Id of the message it quotes. */
  quote?: string
  isRecalled?: true
}

/** What is said on the page, in memory: the latest messages of each channel. */
export class Talk {
  /** Hears of each message that is new or changed. */
  readonly news = new EventEmitter<{ message: [Message] }>().setMaxListeners(0)
  private channels = new Map<string, Message[]>()
  private last = 0
  /** The ledger knows a message by its id, so an id must never come back after a restart. */
  private run = randomBytes(6).toString('hex')

  constructor(private capacity: number) {}

  add(said: Omit<Message, 'id' | 'at'>): Message {
    const message = { ...said, id: `${this.run}-${++this.last}`, at: new Date() }
    const messages = [...this.of(said.channel), message]
    this.channels.set(said.channel, messages.slice(-this.capacity))
    this.news.emit('message', message)
    return message
  }

  /** Messages of a channel, oldest first. */
  of(channel: string): Message[] {
    return this.channels.get(channel) ?? []
  }

  find(channel: string, id: string): Message | undefined {
    return this.of(channel).find((message) => message.id === id)
  }

  /** Takes a message back; gives it as it was. */
  recall(channel: string, id: string): Message | undefined {
    const message = this.find(channel, id)
    if (!message) return
    const before = { ...message }
    Object.assign(message, { text: '', files: [], isRecalled: true })
    this.news.emit('message', message)
    return before
  }

  /** Id of the latest message of all. */
  get latest(): string {
    return `${this.run}-${this.last}`
  }

  /** Messages of these channels after the one of this id; undefined when it is of an earlier run. */
  since(id: string, channels: string[]): Message[] | undefined {
    if (!id.startsWith(`${this.run}-`)) return
    const after = numberOf(id)
    return channels
      .flatMap((channel) => this.of(channel))
      .filter((message) => numberOf(message.id) > after)
      .toSorted((a, b) => numberOf(a.id) - numberOf(b.id))
  }
}

function numberOf(id: string): number {
  return Number(id.split('-')[1])
}
