import { isPlainAct } from './act'
import { isFrame } from './frame'
import { isHosted, withoutAside } from './hosting'
import { invitationEnd } from './invitation'
import { isAbout, isJourneyName, isListed, isNamed, isNotice } from './naming'
import type { Passage } from './passage'
import { isScene, isView } from './scene'
import type { Clause, Sentence } from './sentence'
import type { Token } from './segment'
import { is, join, startsWith } from './word'

/** The words of a clause that are neither planned, asked for nor reported. */
function actual({ tokens, planned, demanded, reported }: Clause): Token[] {
  // ……管理办法待批: the plan is all there is.
  if (planned === tokens.length - 1) return []
  return tokens.slice(0, Math.min(...[planned, demanded, reported].map((at) => at ?? Infinity)))
}

const label =
  /^(?:活动|会议|培训|比赛)?(?:时间|地点|主题|对象|议题|主讲人|参加人员|参赛对象|办理时间|联系人|内容|形式)(?:为|是|：|:|$)/

/** 把……作为任务, 庆祝……成立: what is named, not what is done. */
const naming = /把.{2,40}(?:作为|摆在|当作|放在)/

/** ——一场点燃青春的盛宴: what something is. */
const said = /^(?:这是|正是)?一[场次个项堂届][^，。；了]*的[^的]{2,8}$/

/** 旨在……, 加强……建设, 为……奠定基础: purpose, effect or attitude rather than a deed. */
function isStatement(tokens: Token[]): boolean {
  const words = join(tokens)
  if (tokens.some((token) => is(token, 'meaning')) || isScene(tokens) || naming.test(words))
    return true
  if (said.test(words)) return true
  if (tokens.some((_, at) => invitationEnd(tokens, at) === tokens.length)) return true
  if (tokens.some(({ text }) => text === '了')) return false
  // 提高警惕反诈巡讲5月19日走进公寓: a name, its day and what it did.
  if (tokens.some((token, at) => at > 1 && is(token, 'date'))) return false
  const first = tokens.find((token) => !is(token, 'adverb', 'particle'))
  return (
    isFrame(tokens) ||
    startsWith(tokens, '为', '以', '把', '让', '从而') ||
    is(first, 'stance', 'effect')
  )
}

function isDone(tokens: Token[], at: number, hasActor: boolean): boolean {
  const [token, next, after] = tokens.slice(at, at + 3)
  if (token.text === '了' || token.text === '已') return true
  if (next?.text === '的') return false
  if (is(token, 'hold')) return true
  // 启动仪式, 申报工作 are names.
  if (is(next, 'compound')) return false
  if (next?.text === '系列' && is(after, 'compound')) return false
  return (
    is(token, 'event') ||
    (is(token, 'deed') && hasActor && next !== undefined && !is(next, 'about'))
  )
}

/** Up to a word after which things are only named: 庆祝, 纪念, 迎接. */
function untilNaming(tokens: Token[]): Token[] {
  const at = tokens.findIndex(({ text }) => /^(?:庆祝|纪念|迎接|喜迎|欢庆)$/.test(text))
  return at < 0 ? tokens : tokens.slice(0, at)
}

function isHappening(sentence: Sentence): boolean {
  if (isNotice(sentence) || isAbout(sentence) || isListed(sentence)) return false
  if (isJourneyName(sentence)) return false
  const named = isNamed(sentence)
  const isStanding = sentence.some((clause) => clause.tokens.some((token) => is(token, 'standing')))
  const isAsked = sentence.some(({ demanded }) => demanded !== undefined)
  // ……召开例会，请各学院准时参加: nobody has done anything yet.
  const isCall = sentence.some(({ demanded, index, tokens }) => {
    return demanded === 0 && index > 0 && tokens[0].text === '请'
  })
  const isScenic = sentence.some(({ tokens }) => isView(tokens))
  let hasActor = false
  let hasWho = false
  let isDated = false
  let isLabelled = false
  for (const clause of sentence) {
    const words = actual(clause)
    if (words.length === clause.tokens.length && isHosted(words)) return true
    const tokens = untilNaming(withoutAside(words))
    const isLabel = label.test(join(tokens.slice(0, 6)))
    const skip = isLabel || isLabelled || isStatement(tokens)
    isLabelled = isLabel && /[：:]/.test(clause.mark)
    for (let at = 0; at < tokens.length; at++) {
      hasWho ||= is(tokens[at], 'org', 'person')
      const isCalled = isCall && !hasWho
      hasActor ||= hasWho || (!isAsked && is(tokens[at], 'date'))
      isDated ||= is(tokens[at], 'date')
      const isWeak =
        (named || clause.planned !== undefined || (isScenic && !hasWho)) &&
        !is(tokens[at], 'event', 'hold') &&
        is(tokens[at], 'deed')
      if (!skip && !isWeak && !isCalled && isDone(tokens, at, hasActor)) return true
    }
    const known = { hasWho, isDated, isAsked, isScenic }
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
  if ((clause.demanded ?? Infinity) < clause.reported) return false
  return clause.tokens.slice(0, clause.reported).some((token) => is(token, 'org', 'person'))
}

/** Whether a passage tells of something that happened: not a plan, a demand, a slogan or a name. */
export function hasEvent(passage: Passage): boolean {
  let known = told.get(passage)
  if (known === undefined) told.set(passage, (known = passage.sentences.some(isHappening)))
  return known
}

const told = new WeakMap<Passage, boolean>()
