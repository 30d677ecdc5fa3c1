import { lastWord } from './hosting'
import { isScene } from './scene'
import type { Clause } from './sentence'
import type { Token } from './segment'
import { is, join } from './word'

/** A clause with one of these inside has a predicate, whatever it ends with. */
const particles = new Set('在 对 向 把 给 从 以 用 请 利用 通过'.split(' '))

/** 亮出, 贴上, 浇完: a verb no list knows, and what came of it. */
function isReached(tokens: Token[], at: number): boolean {
  return /^[出下上起完好掉]$/.test(tokens[at].text) && !tokens[at - 1].tags.size
}

/** Whether a clause ends as a name does: 国际交流中心, ……洽谈会. */
function isName(tokens: Token[]): boolean {
  if (!is(lastWord(tokens), 'head', 'site', 'body', 'area', 'campus', 'org')) return false
  return !tokens.some(
    ({ text, quoted }, at) => at > 0 && ((particles.has(text) && !quoted) || isReached(tokens, at)),
  )
}

const attitude = /始终|高度重视|坚持|牢记|不忘|注重|坚决/

/** 以“四个聚焦”为抓手, 共4个考场: how, or how many, rather than what was done. */
const circumstance = /以[^，。；]{1,30}为|^共/

/** A401, A座201: where, not what. */
const room = /^(?:[A-Za-z]\d?(?:-|座|楼)?|[\u4e00-\u9fa5]{1,8}[楼座馆])\d{3,4}室?$/

/** 研究生学术沙龙第十二期 */
const issue = /(?:沙龙|讲座|论坛|讲堂|报告|课|会|展|赛)第[\d一二三四五六七八九十]+[期讲场届季回]$/

/** 把, 了, a figure: something was brought about. */
const brought = /[了过完]|已|把|被/

/** 运动会是全校的盛事: what something is. */
function isCopula(tokens: Token[]): boolean {
  return tokens.some(({ text }) => text === '是') && !/[了过]/.test(join(tokens))
}

interface Known {
  hasWho: boolean
  isDated: boolean
  isAsked: boolean
  /** Whether the sentence paints weather or a scene. */
  isScenic: boolean
}

/** Somebody did what no list of verbs knows; without a day, attitudes and states must be ruled out. */
export function isPlainAct(
  clause: Clause,
  tokens: Token[],
  { hasWho, isDated, isAsked, isScenic }: Known,
): boolean {
  const has = (...tags: string[]) => tokens.some((token) => is(token, ...tags))
  const words = join(tokens)
  if (room.test(words) || issue.test(words) || isCopula(tokens)) return false
  if (tokens.length < clause.tokens.length || isName(tokens) || isScene(tokens)) return false
  if (attitude.test(words) || circumstance.test(words)) return false
  const unknown = tokens.filter(({ tags }) => !tags.size).length
  if (isDated) {
    if (hasWho) return true
    const isBare = is(lastWord(tokens), 'deed') && !tokens.some(({ text }) => particles.has(text))
    return unknown >= 2 && !isScenic && !has('stance') && !isBare
  }
  if (!unknown || has('stance')) return false
  if (has('vague', 'number') || brought.test(words)) return true
  return !isAsked && !has('effect', 'outcome', 'figure')
}
