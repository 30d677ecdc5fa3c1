import type { Author, Entry, EntryOf, Handed, Source } from './types'

/** An account that handed something in. */
export type Person = Pick<Author, 'platform' | 'userId'>

/** Finds entries by where they came from and what they count for, without going through all. */
export class Lookups {
  /** What a unit handed in, as it came. */
  private submitted = new Map<string, EntryOf<'submitted'>[]>()
  /** By conversation, by the message that asked and by the one that carried the file. */
  private handed = new Map<string, Map<string, Handed>>()
  /** By account. */
  private lastOf = {
    submitted: new Map<string, EntryOf<'submitted'>>(),
    refused: new Map<string, EntryOf<'refused'>>(),
  }
  /** Rules waived, by id of the refusal. */
  private waived = new Map<string, string[]>()

  take(entry: Entry) {
    if (entry.type === 'waived') push(this.waived, entry.ref!, ...entry.payload.rules)
    if (entry.type === 'submitted') push(this.submitted, entry.unit, entry)
    if (entry.type !== 'submitted' && entry.type !== 'refused') return
    const last = this.lastOf[entry.type] as Map<string, Handed>
    last.set(accountKey(entry.by), entry)
    const { source, payload } = entry
    const key = conversationKey(source)
    const messages = this.handed.get(key) ?? new Map<string, Handed>()
    this.handed.set(key, messages.set(source.messageId, entry))
    if (payload.fileMessage !== undefined) messages.set(payload.fileMessage, entry)
  }

  /** The last that came with this message, as the command or as the file. */
  byMessage(source: Source): Handed | undefined {
    return this.handed.get(conversationKey(source))?.get(source.messageId)
  }

  last<T extends 'submitted' | 'refused'>(type: T, person: Person): EntryOf<T> | undefined {
    return this.lastOf[type].get(accountKey(person)) as EntryOf<T> | undefined
  }

  ofUnit(unit: string): readonly EntryOf<'submitted'>[] {
    return this.submitted.get(unit) ?? []
  }

  /** Rules editors waived for a refused manuscript, with those of its earlier versions. */
  waivedFor({ id, payload }: EntryOf<'refused'>): string[] {
    return [...(payload.waived ?? []), ...(this.waived.get(id) ?? [])]
  }
}

function accountKey({ platform, userId }: Person) {
  return `${platform} ${userId}`
}

function conversationKey({ platform, channelId }: Source) {
  return `${platform} ${channelId}`
}

function push<V>(lists: Map<string, V[]>, key: string, ...values: V[]) {
  const list = lists.get(key)
  if (list) list.push(...values)
  else lists.set(key, values)
}
