import type { Clause } from './sentence'
import type { Token } from './segment'
import { is, join } from './word'

/** The last word before any bracket: 安排表（5月20日至6月20日）. */
export function lastWord(tokens: Token[]): Token | undefined {
  if (!/^[）)]$/.test(tokens.at(-1)?.text ?? '')) return tokens.at(-1)
  return tokens[tokens.findLastIndex(({ text }) => /^[（(]$/.test(text)) - 1]
}

/** A clause with one of these inside has a predicate, whatever it ends with. */
const particles = new Set('在 对 向 把 给 从 以 用 请 利用 通过'.split(' '))

/** 亮出, 贴上, 浇完: a verb no list knows, and what came of it. */
function isReached(tokens: Token[], at: number): boolean {
  return /^[出下上起完好掉]$/.test(tokens[at].text) && !tokens[at - 1].tags.size
}

/** Whether a clause ends as a name does: 国际交流中心, ……洽谈会. */
function isName(tokens: Token[]): boolean {
  if (!is(lastWord(tokens), 'head', 'site', 'body', 'area', 'campus', 'org')) return false
  return !tokens.some(({ text }, at) => at > 0 && (particles.has(text) || isReached(tokens, at)))
}

const attitude = /始终|高度重视|坚持|牢记|不忘|注重|坚决/

/** 以“四个聚焦”为抓手, 共4个考场: how, or how many, rather than what was done. */
const circumstance = /以[^，。；]{1,30}为|^共/

/** 把, 了, a figure: something was brought about. */
const brought = /[了过完]|已|把|被/

interface Known {
  hasWho: boolean
  isDated: boolean
  isAsked: boolean
}

/** Somebody did what no list of verbs knows; without a day, attitudes and states must be ruled out. */
export function isPlainAct(
  clause: Clause,
  tokens: Token[],
  { hasWho, isDated, isAsked }: Known,
): boolean {
  const has = (...tags: string[]) => tokens.some((token) => is(token, ...tags))
  const words = join(tokens)
  if (tokens.length < clause.tokens.length || isName(tokens) || has('scene')) return false
  if (attitude.test(words) || circumstance.test(words)) return false
  const unknown = tokens.filter(({ tags }) => !tags.size).length
  if (isDated) {
    if (hasWho) return true
    const isBare = is(lastWord(tokens), 'deed') && !tokens.some(({ text }) => particles.has(text))
    return unknown >= 2 && !has('stance') && !isBare
  }
  if (!unknown || has('stance')) return false
  if (has('vague', 'number') || brought.test(words)) return true
  return !isAsked && !has('effect', 'outcome', 'figure')
}
