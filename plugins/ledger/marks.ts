import type { EntryOf, Source } from './types'

/** An entry that a manuscript was handed in by, accepted or not. */
export type Handed = EntryOf<'submitted' | 'refused'>

/** Marks of what a manuscript is looked up by. */
export interface Marks {
  file: number
  message: number
  /** Of the message that carried the file. */
  carrier: number
}

/** A number for a text (FNV-1a, 32 bits) that two texts seldom share; of more texts by `seed`. */
export function mark(text: string, seed = 0x811c9dc5): number {
  let value = seed
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return value ^ (value >>> 15)
}

export function markMessage({ platform, channelId, messageId }: Source): number {
  // As a line of the journal has it.
  return mark(messageId, mark(JSON.stringify({ platform, channelId })))
}

export function marksOf(entry: Handed): Marks {
  // One read from the journal knows its own.
  if ('marks' in entry) return entry.marks as Marks
  const { source, payload } = entry
  const { fileMessage: messageId = source.messageId } = payload
  return {
    file: mark(payload.file.sha256),
    message: markMessage(source),
    carrier: markMessage({ ...source, messageId }),
  }
}

/**
 * Places in a list by the marks of their keys: a quarter of what a map of the keys would take.
 * Whoever asks looks whether the key at a place is really the one.
 */
export class Index {
  /** Mark and place + 1, in turn; 0 where there is none. */
  private slots = new Int32Array(16)
  private count = 0

  add(mark: number, place: number) {
    if (8 * this.count >= 3 * this.slots.length) this.grow()
    this.put(mark, place + 1)
    this.count++
  }

  /** The last place added for which `is` the key. */
  findLast(mark: number, is: (place: number) => boolean): number | undefined {
    const { slots } = this
    let last = -1
    for (let at = this.first(mark); slots[at + 1]; at = (at + 2) & (slots.length - 1)) {
      const place = slots[at + 1] - 1
      if (slots[at] === mark && place > last && is(place)) last = place
    }
    return last < 0 ? undefined : last
  }

  /** All places for which `is` the key, in the order they were added. */
  findAll(mark: number, is: (place: number) => boolean): number[] {
    const found: number[] = []
    this.findLast(mark, (place) => {
      if (is(place)) found.push(place)
      return false
    })
    return found.toSorted((a, b) => a - b)
  }

  private first(mark: number) {
    return (2 * mark) & (this.slots.length - 1)
  }

  private put(mark: number, value: number) {
    const { slots } = this
    let at = this.first(mark)
    while (slots[at + 1]) at = (at + 2) & (slots.length - 1)
    slots[at] = mark
    slots[at + 1] = value
  }

  private grow() {
    const { slots } = this
    this.slots = new Int32Array(2 * slots.length)
    for (let at = 0; at < slots.length; at += 2) {
      if (slots[at + 1]) this.put(slots[at], slots[at + 1])
    }
  }
}
