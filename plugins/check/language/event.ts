import { isFrame } from './frame'
import type { Clause, Passage, Sentence } from './passage'
import type { Token } from './segment'
import { is, join, startsWith } from './word'

/** The words of a clause that are neither planned, asked for nor reported. */
function actual({ tokens, planned, demanded, reported }: Clause): Token[] {
  return tokens.slice(0, Math.min(...[planned, demanded, reported].map((at) => at ?? Infinity)))
}

const label =
  /^(?:活动|会议|培训|比赛)?(?:时间|地点|主题|对象|议题|主讲人|参加人员|参赛对象|办理时间|联系人|内容|形式)(?:为|是|：|:|$)/

/** 把……作为任务, 庆祝……成立: what is named, not what is done. */
const naming = /把.{2,40}(?:作为|摆在|当作|放在)/

/** 旨在……, 加强……建设, 为……奠定基础: purpose, effect or attitude rather than a deed. */
function isStatement(tokens: Token[]): boolean {
  const words = join(tokens)
  if (tokens.some((token) => is(token, 'meaning', 'scene')) || naming.test(words)) return true
  if (tokens.some(({ text }) => text === '了')) return false
  const first = tokens.find((token) => !is(token, 'adverb', 'particle'))
  return (
    isFrame(tokens) || startsWith(tokens, '为', '以', '把', '从而') || is(first, 'stance', 'effect')
  )
}

function isDone(tokens: Token[], at: number, hasActor: boolean): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token.text === '了' || token.text === '已') return true
  if (next?.text === '的') return false
  if (is(token, 'hold')) return true
  // 启动仪式, 申报工作 are names.
  if (is(next, 'compound')) return false
  return (
    is(token, 'event') ||
    (is(token, 'deed') && hasActor && next !== undefined && !is(next, 'about'))
  )
}

/** 日程安排：……, 选拔赛通知：…… */
function isNotice([{ tokens, mark }]: Sentence): boolean {
  return (
    /[：:]/.test(mark) &&
    /(?:安排|通知|公告|预告|日程|方案|计划|须知|安排表|日程表|台账|清单|名单|目录|附件)$/.test(
      join(tokens),
    )
  )
}

/** The last word before any bracket: 安排表（5月20日至6月20日）. */
function lastWord(tokens: Token[]): Token | undefined {
  if (!/^[）)]$/.test(tokens.at(-1)?.text ?? '')) return tokens.at(-1)
  return tokens[tokens.findLastIndex(({ text }) => /^[（(]$/.test(text)) - 1]
}

/** A clause with one of these inside has a predicate, whatever it ends with. */
const particles = new Set('在 对 向 把 给 从 以 用 请 利用 通过'.split(' '))

/** Whether a clause ends as a name does: 国际交流中心, ……洽谈会. */
function isName(tokens: Token[]): boolean {
  if (!is(lastWord(tokens), 'head', 'site', 'body', 'area', 'campus', 'org')) return false
  return !tokens.some(({ text }, at) => at > 0 && particles.has(text))
}

/** Somebody on some day did what no list of verbs knows; without a day it takes more words. */
function isPlainAct({ tokens: all }: Clause, tokens: Token[], isDated: boolean): boolean {
  if (tokens.length < all.length || isName(tokens)) return false
  if (tokens.some((token) => is(token, 'stance', 'scene'))) return false
  const unknown = tokens.filter(({ tags }) => !tags.size).length
  if (isDated) return unknown >= 2 || tokens.some((token) => is(token, 'org', 'person'))
  return unknown >= 3 && tokens.some((token) => is(token, 'vague', 'number'))
}

/** 关于召开……的通知, but not 印发关于……的通知. */
function isAbout(sentence: Sentence): boolean {
  const [{ tokens }] = sentence
  const about = tokens.findIndex(({ text }) => text.startsWith('关于'))
  if (about < 0 || sentence.length > 1 || !is(lastWord(tokens), 'head')) return false
  return !tokens.slice(0, about).some((token) => is(token, 'event', 'hold', 'deed'))
}

/** ……的几点思考, 关于……的通知, 就业情况一览表: what looks like a deed only names the thing. */
function isNamed(sentence: Sentence): boolean {
  const { tokens } = sentence.at(-1)!
  if (!is(lastWord(tokens), 'head')) return false
  if (sentence.length === 1 && !is(tokens[0], 'date')) return true
  return /关于|的[^的]{1,8}$/.test(join(tokens))
}

/** Up to a word after which things are only named: 庆祝, 纪念, 迎接. */
function untilNaming(tokens: Token[]): Token[] {
  const at = tokens.findIndex(({ text }) => /^(?:庆祝|纪念|迎接|喜迎|欢庆)$/.test(text))
  return at < 0 ? tokens : tokens.slice(0, at)
}

function isHappening(sentence: Sentence): boolean {
  if (isNotice(sentence) || isAbout(sentence)) return false
  const named = isNamed(sentence)
  const isStanding = sentence.some((clause) => clause.tokens.some((token) => is(token, 'standing')))
  let hasActor = false
  let isDated = false
  let isLabelled = false
  for (const clause of sentence) {
    const tokens = untilNaming(actual(clause))
    const isLabel = label.test(join(tokens.slice(0, 6)))
    const skip = isLabel || isLabelled || isStatement(tokens)
    isLabelled = isLabel && /[：:]/.test(clause.mark)
    for (let at = 0; at < tokens.length; at++) {
      hasActor ||= is(tokens[at], 'org', 'person', 'date')
      isDated ||= is(tokens[at], 'date')
      const isWeak = named && !is(tokens[at], 'event', 'hold') && is(tokens[at], 'deed')
      if (!skip && !isWeak && isDone(tokens, at, hasActor)) return true
    }
    if (!skip && !isStanding && hasActor && isPlainAct(clause, tokens, isDated)) return true
  }
  return isSaying(sentence)
}

/** Somebody said something. */
function isSaying(sentence: Sentence): boolean {
  const clause = sentence.find(({ reported }) => reported !== undefined)
  if (!clause?.reported || clause.planned !== undefined) return false
  return clause.tokens.slice(0, clause.reported).some((token) => is(token, 'org', 'person'))
}

/** Whether a passage tells of something that happened: not a plan, a demand, a slogan or a name. */
export function hasEvent({ sentences }: Passage): boolean {
  return sentences.some(isHappening)
}
