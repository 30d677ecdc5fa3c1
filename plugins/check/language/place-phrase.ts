import type { Token } from './segment'
import { is } from './word'

/** The lists of words that name places. */
export const kinds = ['site', 'body', 'area', 'campus', 'online']

/** Whether a word is on one of the lists; a place may be named in “”. */
export function names(token: Token | undefined, tags: string[]): boolean {
  return token !== undefined && tags.some((tag) => token.tags.has(tag))
}

/** How many words a place phrase may have. */
export const reach = 16

function runEnd(tokens: Token[], at: number) {
  let end = at + 1
  while (end < at + reach && names(tokens[end], kinds)) end++
  return end
}

const deeds = ['event', 'hold', 'deed', 'go', 'enter']

/** Whether a place word is the head of its phrase: 实验室, not 实验室安全; 北京, not 北京服装周. */
function isHead(tokens: Token[], end: number) {
  const next = tokens[end]
  if (is(next, 'about', 'outcome', 'person', 'org', 'document', 'notional')) return false
  if (!names(tokens[end - 1], ['area']) || !next || next.tags.size) return true
  const soon = tokens.slice(end, end + 4)
  return !/[\u4e00-\u9fa5]/.test(next.text) || soon.some((token) => names(token, deeds))
}

interface Search {
  /** The lists a place may be on. */
  tags?: string[]
  until?: number
  /** Whether thoughts (推进, 提升) end the search as deeds do. */
  isStrict?: boolean
  /** Whether a place that ends before this word will do. */
  isFirm?: (end: number) => boolean
}

/** Whether a place follows before the next deed or preposition. */
export function leadsTo(
  tokens: Token[],
  from: number,
  { tags = kinds, until = tokens.length, isStrict = false, isFirm = () => true }: Search = {},
): boolean {
  for (let at = from; at < Math.min(until, from + reach); at++) {
    if (names(tokens[at], tags)) {
      const end = runEnd(tokens, at)
      if (isHead(tokens, end) && isFirm(end)) return true
      at = end - 1
    } else if (is(tokens[at], 'hold') || /^[将在于]$/.test(tokens[at].text)) return false
    else if (isStrict && is(tokens[at], 'stance', 'effect')) return false
  }
  return false
}
