import type { Actor, Entry, EntryOf, Source } from './types'

/** An entry that a manuscript was handed in by, accepted or not. */
export type Handed = EntryOf<'submitted' | 'refused'>

/** Finds entries by where they came from and what they count for, without going through all. */
export class Lookups {
  /** Receipts by unit and month. */
  private months = new Map<string, Map<string, string[]>>()
  /** By conversation and message. */
  private messages = new Map<string, Map<string, Handed>>()
  private lastOf = {
    submitted: new Map<string, EntryOf<'submitted'>>(),
    refused: new Map<string, EntryOf<'refused'>>(),
  }

  /** Rules waived, by id of the refusal. */
  private waived = new Map<string, string[]>()

  take(entry: Entry) {
    if (entry.type === 'waived') this.takeWaived(entry)
    if (entry.type === 'submitted') this.takeSubmitted(entry)
    else if (entry.type === 'refused') this.lastOf.refused.set(keyOf(entry.by), entry)
    else return
    const { messageId } = entry.source
    const talk = within(this.messages, channelOf(entry.source), () => new Map())
    talk.set(messageId, entry)
    talk.set(entry.payload.fileMessage ?? messageId, entry)
  }

  /** The last that came with this message, as the command or as the file. */
  byMessage(source: Source): Handed | undefined {
    return this.messages.get(channelOf(source))?.get(source.messageId)
  }

  last<T extends 'submitted' | 'refused'>(
    type: T,
    user: Pick<Actor, 'platform' | 'userId'>,
  ): EntryOf<T> | undefined {
    return this.lastOf[type].get(keyOf(user)) as EntryOf<T> | undefined
  }

  /** Receipts of a unit in the months from `from` to `to` (`YYYY-MM`), both included. */
  receipts(unit: string, from: string, to: string): string[] {
    const months = [...(this.months.get(unit) ?? [])]
    return months.flatMap(([month, receipts]) => (from <= month && month <= to ? receipts : []))
  }

  /** Rules editors waived for a refused manuscript, with those of its earlier versions. */
  waivedFor({ id, payload }: EntryOf<'refused'>): string[] {
    return [...(payload.waived ?? []), ...(this.waived.get(id) ?? [])]
  }

  private takeWaived({ ref, payload }: EntryOf<'waived'>) {
    within(this.waived, ref!, () => []).push(...payload.rules)
  }

  private takeSubmitted(entry: EntryOf<'submitted'>) {
    const { receipt, day } = entry.payload
    const months = within(this.months, entry.unit, () => new Map())
    within(months, day.slice(0, 7), () => []).push(receipt)
    this.lastOf.submitted.set(keyOf(entry.by), entry)
  }
}

function keyOf({ platform, userId }: Pick<Actor, 'platform' | 'userId'>) {
  return `${platform}:${userId}`
}

function channelOf({ platform, channelId }: Source) {
  return `${platform}:${channelId}`
}

function within<V>(map: Map<string, V>, key: string, create: () => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = create()))
  return value
}
