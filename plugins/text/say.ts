import { blanksOf, fill, type Values } from './fill'
import { sampleOf } from './samples'

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
 * escapes it, once. A blank of an example, such as `{anOutlet}`, is filled by `defineSamples`. Throws
 * when there is no such text.
 * @example say('calendar.date', { month: 5, date: 21 })
 */
export function say(path: string, values?: Values): string {
  return fill(templateOf(path), values, sampleOf)
}

/**
 * The same of a text for every school: of each line only the parts, `；` between them, for which the
 * school has the words. `{ifWeekly}` and the like stand for nothing: they only ask whether it has.
 */
export function sayFitting(path: string): string {
  return templateOf(path)
    .split('\n')
    .map((line) => line.split('；').filter(isFitting).join('；'))
    .filter(Boolean)
    .map((line) => fill(line, {}, sampleOf))
    .join('\n')
}

/** Whether the school has the words for a part. */
function isFitting(part: string): boolean {
  return blanksOf(part).every((name) => sampleOf(name) !== undefined)
}

function templateOf(path: string): string {
  const template = known.get(path)
  if (template === undefined) throw new Error(`[text] 没有这句话：${path}`)
  return template
}
