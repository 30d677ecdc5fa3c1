import type { Token } from './segment'

/** Whether a word is on one of the lists; what stands in “” is a name and is on none. */
export function is(token: Token | undefined, ...tags: string[]): boolean {
  if (!token?.tags.size || token.quoted) return false
  return tags.some((tag) => token.tags.has(tag))
}

export function join(tokens: Token[]): string {
  let words = ''
  for (const { text } of tokens) words += text
  return words
}

/** Whether words begin with one of the texts. */
export function startsWith(tokens: Token[], ...texts: string[]): boolean {
  const words = join(tokens.slice(0, 4))
  return texts.some((text) => words.startsWith(text))
}
