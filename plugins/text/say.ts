import { fill, type Values } from './fill'

type Texts = { [key: string]: string | Texts }

const known = new Map<string, string>()

/** Makes the texts of a locale file known, each under its path: `adoption.done`. Gives `say`. */
export function defineTexts(texts: Texts, path = ''): typeof say {
  for (const [key, value] of Object.entries(texts)) {
    const own = path ? `${path}.${key}` : key
    if (typeof value === 'string') known.set(own, value)
    else defineTexts(value, own)
  }
  return say
}

/** Whether there is a text of this path. */
export function hasText(path: string): boolean {
  return known.has(path)
}

/**
 * The text of a path with its blanks filled in, as plain text: whoever sends it as Koishi elements
 * escapes it, once. Throws when there is no such text.
 * @example say('calendar.date', { month: 5, date: 21 })
 */
export function say(path: string, values?: Values): string {
  const template = known.get(path)
  if (template === undefined) throw new Error(`[text] 没有这句话：${path}`)
  return fill(template, values)
}
