import type { Clause, Passage, Sentence } from './passage'
import type { Token } from './segment'

const is = (token: Token | undefined, ...tags: string[]) =>
  Boolean(token && !token.quoted && tags.some((tag) => token.tags.has(tag)))

/** The words of a clause that are neither planned, asked for nor reported. */
function actual({ tokens, planned, demanded, reported }: Clause): Token[] {
  return tokens.slice(0, Math.min(planned ?? Infinity, demanded ?? Infinity, reported ?? Infinity))
}

const label =
  /^(?:活动|会议|培训|比赛)?(?:时间|地点|主题|对象|议题|主讲人|参加人员|内容|形式)(?:为|是|：|:|$)/

/** 旨在……, 加强……建设: purpose, effect or attitude rather than something done. */
function isStatement(tokens: Token[]): boolean {
  const first = tokens.findIndex((token) => !is(token, 'adverb', 'particle'))
  if (tokens.some((token) => is(token, 'meaning', 'scene'))) return true
  if (tokens.some(({ text }) => text === '了')) return false
  return /^[为以把]$/.test(tokens[0]?.text ?? '') || is(tokens[first], 'stance', 'effect')
}

function isDone(tokens: Token[], at: number, hasActor: boolean): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token.text === '了' || token.text === '已') return true
  if (next?.text === '的') return false
  if (is(token, 'hold')) return true
  if (is(token, 'event')) return !is(next, 'head')
  return is(token, 'deed') && hasActor && Boolean(next) && !is(next, 'head', 'about')
}

/** 关于……的通知, ……的做法与思考, 日程安排：…… */
function isNominal(sentence: Sentence): boolean {
  const [first] = sentence
  if (is(first.tokens.at(-1), 'head') && /[：:]/.test(first.mark)) return true
  return is(sentence.at(-1)!.tokens.at(-1), 'head')
}

function isHappening(sentence: Sentence): boolean {
  let hasActor = false
  let isLabelled = false
  for (const clause of sentence) {
    const tokens = actual(clause)
    const words = tokens.map(({ text }) => text).join('')
    const isLabel = label.test(words)
    const skip = isLabel || isLabelled || isStatement(tokens)
    isLabelled = isLabel && /[：:]/.test(clause.mark)
    for (let at = 0; at < tokens.length; at++) {
      hasActor ||= is(tokens[at], 'org', 'person', 'date')
      const isWeak =
        isNominal(sentence) && is(tokens[at], 'deed') && !is(tokens[at], 'event', 'hold')
      if (!skip && !isWeak && isDone(tokens, at, hasActor)) return true
    }
  }
  return isReportedAct(sentence) || isPlainAct(sentence)
}

/** Somebody said something. */
function isReportedAct(sentence: Sentence): boolean {
  const clause = sentence.find(({ reported }) => reported !== undefined)
  if (!clause?.reported || clause.planned !== undefined) return false
  return clause.tokens.slice(0, clause.reported).some((token) => is(token, 'org', 'person'))
}

/** Somebody at some time did what no list of verbs knows. */
function isPlainAct(sentence: Sentence): boolean {
  if (
    isNominal(sentence) ||
    sentence.some((clause) => actual(clause).length < clause.tokens.length)
  ) {
    return false
  }
  const tokens = sentence.flatMap((clause) => clause.tokens)
  if (
    tokens.some((token) => is(token, 'stance', 'scene')) ||
    label.test(sentence[0].tokens.map(({ text }) => text).join(''))
  )
    return false
  return (
    tokens.some((token) => is(token, 'org', 'person')) &&
    tokens.some((token) => is(token, 'date', 'vague', 'number')) &&
    tokens.filter(({ tags }) => !tags.size).length >= 4
  )
}

const known = new WeakMap<Passage, boolean>()

/** Whether a passage tells of something that happened: not a plan, a demand, a slogan or a name. */
export function hasEvent(passage: Passage): boolean {
  if (!known.has(passage)) known.set(passage, passage.sentences.some(isHappening))
  return known.get(passage)!
}
