/** Characters of a shingle: Chinese words have two or three. */
const SIZE = 3

/** The runs of three characters of a text, without spaces and punctuation. */
export function shingles(text: string): Set<string> {
  const letters = text.replace(/[\s\p{P}]/gu, '')
  const found = new Set<string>()
  for (let at = 0; at + SIZE <= letters.length; at++) found.add(letters.slice(at, at + SIZE))
  return found
}

/**
 * How alike two texts are, from 0 to 1: shared shingles by all shingles (Jaccard 1901). Texts too
 * short to have any are alike only when equal.
 */
export function likeness(a: string, b: string): number {
  const [few, many] = [shingles(a), shingles(b)].toSorted((x, y) => x.size - y.size)
  if (!few.size) return a === b ? 1 : 0
  let shared = 0
  for (const shingle of few) if (many.has(shingle)) shared++
  return shared / (few.size + many.size - shared)
}
