import { writeNumeral } from './numerals'

/** One level of a list. */
export interface Level {
  start: number
  format: string
  /** `第%1条`, `%1.%2`: `%n` is the number of level n from 1. */
  text: string
  /** Level from 1 after which it starts again; 0 never, absent after any higher one. */
  restart?: number
  /** Higher levels are written in plain digits whatever their own format. */
  legal?: boolean
  style?: string
}

/** A list's levels, shared by all lists made from it; they count on together. */
export interface Outline {
  levels: (Level | undefined)[]
}

/** One list of the document. */
export interface List {
  outline: Outline
  /** Levels this list starts anew at a number, or writes in another way. */
  overrides: { level: number; start?: number; replacement?: Level }[]
}

/** Longest number text kept; a file may ask for anything. */
const LONGEST = 40

/** Symbol fonts keep their signs in the private use area, which no other font shows. */
export function showSymbol(text: string): string {
  return text.replace(/[\uE000-\uF8FF]/g, '•')
}

/** Counts through a document's automatic numbers, paragraph by paragraph. */
export class Numbering {
  private counters = new Map<Outline, (number | undefined)[]>()
  private begun = new Set<List>()

  constructor(private lists: Map<string, List>) {}

  /** Level a paragraph style is linked to, from 0. */
  linkedLevel(list: string, style: string): number | undefined {
    const level = this.lists.get(list)?.outline.levels.findIndex((level) => level?.style === style)
    return level === -1 ? undefined : level
  }

  /** Text of the next number of a list at a level from 0; undefined when it shows none. */
  next(id: string, level: number): string | undefined {
    const list = this.lists.get(id)
    const format = list && this.levelOf(list, level)
    if (!format) return
    const counters = this.advance(list, level)
    const text = format.text.replace(/%([1-9])/g, (_, digit) => {
      const index = Number(digit) - 1
      const other = this.levelOf(list, index)
      if (!other) return ''
      const isDecimal = format.legal && index !== level
      const value = counters[index] ?? this.startOf(list, index)
      return writeNumeral(value, isDecimal ? 'decimal' : other.format)
    })
    return showSymbol(text.slice(0, LONGEST)).trim() || undefined
  }

  private levelOf(list: List, level: number): Level | undefined {
    const override = list.overrides.find((override) => override.level === level)
    return override?.replacement ?? list.outline.levels[level]
  }

  private startOf(list: List, level: number): number {
    const override = list.overrides.find((override) => override.level === level)
    return override?.start ?? this.levelOf(list, level)!.start
  }

  private advance(list: List, level: number): (number | undefined)[] {
    const counters = this.counters.get(list.outline) ?? []
    this.counters.set(list.outline, counters)
    if (!this.begun.has(list)) {
      this.begun.add(list)
      for (const { level, start } of list.overrides) {
        if (start !== undefined) counters[level] = undefined
      }
    }
    counters[level] = (counters[level] ?? this.startOf(list, level) - 1) + 1
    for (let lower = level + 1; lower < counters.length; lower++) {
      const restart = this.levelOf(list, lower)?.restart ?? lower
      if (level < restart) counters[lower] = undefined
    }
    return counters
  }
}
