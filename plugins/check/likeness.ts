/** Characters of a shingle: Chinese words have two or three. */
const SIZE = 3

/** A text without spaces and punctuation. */
export function lettersOf(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '')
}

/** The runs of three characters of a text, without spaces and punctuation. */
export function shingles(text: string): Set<string> {
  const letters = lettersOf(text)
  const found = new Set<string>()
  for (let at = 0; at + SIZE <= letters.length; at++) found.add(letters.slice(at, at + SIZE))
  return found
}

/** Shared shingles by all shingles (Jaccard 1901), from 0 to 1; 0 when there are none. */
export function shareOf(a: Set<string>, b: Set<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const shingle of few) if (many.has(shingle)) shared++
  return few.size && shared / (few.size + many.size - shared)
}

/** How alike two texts are, from 0 to 1; texts too short for shingles only when equal. */
export function likeness(a: string, b: string): number {
  return a === b ? 1 : shareOf(shingles(a), shingles(b))
}
