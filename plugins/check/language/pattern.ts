import { listOf } from './lexicon'

/** The words of lists of a data file as one group of a pattern, longer words first. */
export function oneOf(file: Record<string, string>, ...tags: string[]): string {
  const words = tags.flatMap((tag) => listOf(file, tag))
  const sorted = words.toSorted((a, b) => b.length - a.length)
  return `(?:${sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`
}

export interface Span {
  start: number
  end: number
}

export function spansOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: match, index }) => {
    return { start: index, end: index + match.length }
  })
}

/** The sentences of a text by their place, without what ends them. */
export function sentencesOf(text: string): Span[] {
  return spansOf(text, /[^。！？!?\n]+/g)
}
