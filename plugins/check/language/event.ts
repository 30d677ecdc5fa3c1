import { isPlainAct, lastWord } from './act'
import { isFrame } from './frame'
import type { Passage } from './passage'
import type { Clause, Sentence } from './sentence'
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

/** 主讲人：……；时间：……: a list of labels. */
function isListed(sentence: Sentence): boolean {
  const labels = sentence.filter(({ start, end, mark }) => /[：:]/.test(mark) && end - start <= 6)
  return labels.length > 1
}

function isHappening(sentence: Sentence): boolean {
  if (isNotice(sentence) || isAbout(sentence) || isListed(sentence)) return false
  const named = isNamed(sentence)
  const isStanding = sentence.some((clause) => clause.tokens.some((token) => is(token, 'standing')))
  const isAsked = sentence.some(({ demanded }) => demanded !== undefined)
  // ……召开例会，请各学院准时参加: nobody has done anything yet.
  const isCall = sentence.some(({ demanded, index, tokens }) => {
    return demanded === 0 && index > 0 && tokens[0].text === '请'
  })
  let hasActor = false
  let hasWho = false
  let isDated = false
  let isLabelled = false
  for (const clause of sentence) {
    const tokens = untilNaming(actual(clause))
    const isLabel = label.test(join(tokens.slice(0, 6)))
    const skip = isLabel || isLabelled || isStatement(tokens)
    isLabelled = isLabel && /[：:]/.test(clause.mark)
    for (let at = 0; at < tokens.length; at++) {
      hasWho ||= is(tokens[at], 'org', 'person')
      const isCalled = isCall && !hasWho
      hasActor ||= hasWho || (!isAsked && is(tokens[at], 'date'))
      isDated ||= is(tokens[at], 'date')
      const isWeak =
        (named || clause.planned !== undefined) &&
        !is(tokens[at], 'event', 'hold') &&
        is(tokens[at], 'deed')
      if (!skip && !isWeak && !isCalled && isDone(tokens, at, hasActor)) return true
    }
    const known = { hasWho, isDated, isAsked }
    if (
      !skip &&
      !isStanding &&
      (isDated || !named) &&
      hasActor &&
      isPlainAct(clause, tokens, known)
    )
      return true
  }
  return isSaying(sentence)
}

function isSaying(sentence: Sentence): boolean {
  const clause = sentence.find(({ reported }) => reported !== undefined)
  if (!clause?.reported || clause.planned !== undefined) return false
  return clause.tokens.slice(0, clause.reported).some((token) => is(token, 'org', 'person'))
}

/** Whether a passage tells of something that happened: not a plan, a demand, a slogan or a name. */
export function hasEvent({ sentences }: Passage): boolean {
  return sentences.some(isHappening)
}
