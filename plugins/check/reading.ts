import { type Clause, hasEvent, hasPlace, hasSignificance, hasTime, is, Passage } from './language'
import { type Element, elements } from './opinion'
import type { Item } from './types'

/** The words of an item that were taken for its time, place, event and significance. */
export type Reading = Partial<Record<Element, string>>

const has: Record<Element, (passage: Passage) => boolean> = {
  time: (passage) => hasTime(passage),
  place: hasPlace,
  event: hasEvent,
  significance: hasSignificance,
}

/** Longest item that is taken apart, in characters. */
const longest = 1000

/** Words a place does not reach over. */
const deeds = ['hold', 'event', 'deed', 'go', 'say', 'effect']
const others = ['date', 'org', 'person', 'gathering']

/**
 * The clause that a text has an element by: grammar says only whether there is one. The shortest
 * beginning that has it ends there; a purpose said first is what makes the rest one.
 */
function tellingClause({ source, sentences }: Passage, element: Element): Clause | undefined {
  const clauses = sentences.flat()
  const tells = (text: string) => has[element](new Passage(text))
  const last = clauses.find(({ end }) => tells(source.slice(0, end)))
  const first = clauses[0]
  if (element !== 'significance' || !last || last === first) return last
  return tells(source.slice(first.end, last.end)) ? last : first
}

/** The least words of a clause that say when or where. */
function leastWords({ source }: Passage, element: Element, { start, end, tokens }: Clause): string {
  const tells = (from: number, to: number) => has[element](new Passage(source.slice(from, to)))
  const ends = tokens.findIndex((token) => tells(0, token.end))
  const least = tokens.findLastIndex((token, at) => at <= ends && tells(token.start, end))
  const before = tokens.findLastIndex((token, at) => at < least && is(token, ...deeds, ...others))
  const begin = element === 'time' ? least : before + 1
  const stop = tokens.findIndex((token, at) => at > ends && is(token, ...deeds))
  const until = element === 'time' ? tokens[ends] : tokens[stop < 0 ? tokens.length - 1 : stop - 1]
  return source.slice(tokens[begin]?.start ?? start, until?.end ?? end)
}

function tellingWords(passage: Passage, element: Element): string | undefined {
  const clause = tellingClause(passage, element)
  if (!clause) return undefined
  if (element === 'time' || element === 'place') return leastWords(passage, element, clause)
  return passage.source.slice(clause.start, clause.end)
}

/** What of an item was taken for what; an element it lacks is left out. */
export function readItem({ passage, fields }: Pick<Item, 'passage' | 'fields'>): Reading {
  if (passage.source.length > longest) return {}
  const found = elements.flatMap((element) => {
    const words = fields[element] || tellingWords(passage, element)
    return words ? [[element, words.trim()]] : []
  })
  return Object.fromEntries(found)
}

/**
 * The words that show what an item lacks: the deed that has no time or place, the last that is said
 * where what it is good for is missing; else the whole.
 */
export function tellingText(element: Element, { text, passage }: Item): string {
  if (element === 'event' || passage.source.length > longest) return text
  const clauses = passage.sentences.flat()
  const clause = element === 'significance' ? clauses.at(-1) : tellingClause(passage, 'event')
  return clause ? passage.source.slice(clause.start, clause.end).trim() : text
}
