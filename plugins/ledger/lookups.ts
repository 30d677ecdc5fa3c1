import { type Handed, Index, markMessage, marksOf } from './marks'
import type { Author, Entry, EntryOf, Source } from './types'

/** Finds entries by where they came from and what they count for, without going through all. */
export class Lookups {
  private submitted = new Map<string, EntryOf<'submitted'>[]>()
  private handed: Handed[] = []
  /** Places in `handed`, by the message that asked and by the one that carried the file. */
  private messages = new Index()
  /** By platform and account. */
  private lastOf = {
    submitted: new Map<string, Map<string, EntryOf<'submitted'>>>(),
    refused: new Map<string, Map<string, EntryOf<'refused'>>>(),
  }

  /** Rules waived, by id of the refusal. */
  private waived = new Map<string, string[]>()

  take(entry: Entry) {
    if (entry.type === 'waived') this.takeWaived(entry)
    if (entry.type === 'submitted') this.takeSubmitted(entry)
    else if (entry.type === 'refused') keepLast(this.lastOf.refused, entry)
    else return
    const { message, carrier } = marksOf(entry)
    this.messages.add(message, this.handed.length)
    if (carrier !== message) this.messages.add(carrier, this.handed.length)
    this.handed.push(entry)
  }

  /** The last that came with this message, as the command or as the file. */
  byMessage(source: Source): Handed | undefined {
    const isIt = (place: number) => cameBy(this.handed[place], source)
    const place = this.messages.findLast(markMessage(source), isIt)
    return place === undefined ? undefined : this.handed[place]
  }

  last<T extends 'submitted' | 'refused'>(
    type: T,
    { platform, userId }: Pick<Author, 'platform' | 'userId'>,
  ): EntryOf<T> | undefined {
    return this.lastOf[type].get(platform)?.get(userId) as EntryOf<T> | undefined
  }

  /** What a unit handed in, as it came. */
  ofUnit(unit: string): readonly EntryOf<'submitted'>[] {
    return this.submitted.get(unit) ?? []
  }

  /** Rules editors waived for a refused manuscript, with those of its earlier versions. */
  waivedFor({ id, payload }: EntryOf<'refused'>): string[] {
    return [...(payload.waived ?? []), ...(this.waived.get(id) ?? [])]
  }

  private takeWaived({ ref, payload }: EntryOf<'waived'>) {
    within(this.waived, ref!, () => []).push(...payload.rules)
  }

  private takeSubmitted(entry: EntryOf<'submitted'>) {
    within(this.submitted, entry.unit, () => []).push(entry)
    keepLast(this.lastOf.submitted, entry)
  }
}

function keepLast<E extends Entry>(last: Map<string, Map<string, E>>, entry: E) {
  const { platform, userId } = entry.by
  within(last, platform, () => new Map<string, E>()).set(userId, entry)
}

/** Whether an entry came by this message, or its file did. */
function cameBy({ source, payload }: Handed, { platform, channelId, messageId }: Source) {
  const isHere = source.platform === platform && source.channelId === channelId
  return isHere && [source.messageId, payload.fileMessage].includes(messageId)
}

function within<V>(map: Map<string, V>, key: string, create: () => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = create()))
  return value
}
