import { Plain } from '../text'
import { Passage } from './language'
import { lettersOf, shareOf, shingles } from './likeness'
import { readItem } from './reading'

/** A text that is compared with others. */
export class Comparable {
  private letters: string
  private shingles: Set<string>
  /** The first day it tells of; without its month where only 18日 is written. */
  private day?: { month?: number; day?: number }
  private passage: Passage

  constructor(source: string) {
    const { text } = new Plain(source)
    this.letters = lettersOf(text)
    this.shingles = shingles(text)
    this.passage = new Passage(text)
    this.day = this.passage.dates.find(({ day }) => day !== undefined)
  }

  /** From 0 to 1; texts too short for shingles are alike only when equal. */
  likeness(other: Comparable): number {
    return this.letters === other.letters ? 1 : shareOf(this.shingles, other.shingles)
  }

  /** Whether the first day told is the same, or neither tells any. */
  tellsSameDay({ day: other }: Comparable): boolean {
    const { day: own } = this
    if (!own || !other) return own === other
    const isSameMonth = !own.month || !other.month || own.month === other.month
    return own.day === other.day && isSameMonth
  }

  /** Whether the words that say where are the same, or neither says it. */
  tellsSamePlace({ passage: other }: Comparable): boolean {
    const [own, others] = [this.passage, other].map((passage) => readItem({ passage, fields: {} }))
    return lettersOf(own.place ?? '') === lettersOf(others.place ?? '')
  }
}
