import words from './words.yml'

/** The words of a kind, as `words.yml` lists them. */
export const listOf = (key: string): string[] =>
  (words as Record<string, string>)[key].trim().split(/\s+/)
