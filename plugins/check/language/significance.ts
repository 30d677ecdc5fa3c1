import { hasEvent } from './event'
import { counted, isFrame } from './frame'
import type { Clause, Passage } from './passage'
import type { Token } from './segment'
import { is, join, startsWith } from './word'

/** 提升行动, 推进会, 提高班: a name, not an effect. */
const compound =
  /^(?:计划|行动|工程|培训|培训班|班|会|项目|活动|月|周|年|营|中心|委员会|课|讲座|仪式|专项|处|部|工作|大会|大赛|比赛)$/

const subject =
  /^(?:这|此|该|本次|本届|活动|会议|培训|比赛|赛事|大赛|讲座|演练|举措|通过|仪式|课程|经验)/

/** Where the predicate of a clause may begin: after adverbs, and after 此次活动. */
function predicate(tokens: Token[]): number {
  let at = 0
  if (subject.test(join(tokens.slice(0, 3)))) {
    const verb = tokens.slice(0, 12).findIndex((token, i) => i > 0 && is(token, 'effect', 'adverb'))
    if (verb > 0) at = verb
  }
  while (is(tokens[at], 'adverb')) at++
  return at
}

/** Verbs whose object may be counted and still be an effect: 提高了3个百分点. */
const measuring = /^(?:提升|提高|缩短|减少|降低|节约|节省|增加|扩大|增强|消除|解决)$/

/** Whether the effect verb has an object that is not just counted: not 展示了36件作品. */
function hasObject(tokens: Token[], at: number): boolean {
  const from = tokens[at + 1]?.text === '了' ? at + 2 : at + 1
  const rest = tokens.slice(from, from + 8)
  const words = join(rest)
  if (words.length < 2 || compound.test(rest[0].text) || /^[的、]/.test(words)) return false
  return !counted.test(words) || measuring.test(tokens[at].text) || is(tokens.at(-1), 'outcome')
}

/** 增强了……, 有效提升……, ……，激励师生…… */
function isEffect({ tokens, index }: Clause, at: number, isAfterEvent: boolean): boolean {
  const token = tokens[at]
  if (!is(token, 'effect', 'stance', 'guide') || !hasObject(tokens, at)) return false
  if (tokens[at + 1]?.text === '了') return is(token, 'effect', 'guide')
  if (index === 0 && at === 0) return false
  const isFirst = at === predicate(tokens)
  if (is(token, 'guide') && isFirst)
    return tokens.slice(at + 1, at + 5).some((each) => is(each, 'person'))
  if (!isAfterEvent) return false
  if (is(tokens[at - 1], 'adverb')) return isFirst || is(token, 'result')
  return isFirst && is(token, 'effect') && (is(token, 'result') || !is(token, 'stance'))
}

/** 坚定了理想信念, 守住了底线: any deed done whose object is an outcome. */
function isOutcome(tokens: Token[], at: number): boolean {
  if (tokens[at].text !== '了' || at === 0 || is(tokens[at - 1], 'say', 'hold')) return false
  return is(tokens.at(-1), 'gain') && !/\d/.test(join(tokens.slice(at + 1, at + 12)))
}

/** 为提高……， at the beginning; ……，以推动…… */
function isPurpose({ tokens, index, mark }: Clause): boolean {
  if (tokens[0].text === '以') return index > 0 && is(tokens[1], 'effect', 'stance', 'result')
  const at = tokens.findIndex(
    ({ text }, i) => /^为了?$/.test(text) && tokens.slice(0, i).every((token) => is(token, 'date')),
  )
  if (at < 0 || !/[，,]/.test(mark)) return false
  const verb = tokens.slice(at + 1).find((token) => !is(token, 'adverb'))
  return is(verb, 'effect', 'stance', 'study', 'guide', 'result') || is(tokens[at + 1], 'adverb')
}

const reciprocal = /以[\u4e00-\u9fa5]{1,2}[促助强代带推][\u4e00-\u9fa5]/

/** 师资结构持续优化: an effect that takes no object. */
function isChange({ tokens, index }: Clause): boolean {
  const [before, last] = tokens.slice(-2)
  return index > 0 && is(last, 'effect') && is(before, 'adverb')
}

/** 把温暖送给老人 */
const gift =
  /把[^，。；]{0,16}(?:关怀|温暖|欢乐|爱心|祝福|知识|健康|服务|政策|法律|文化|快乐|祝愿|问候)[^，。；]{0,10}(?:送|带|传递)/

/** 送去组织的关怀 */
const comfort = /(?:送去|送上|送来|传递)[^，。；]{0,10}(?:关怀|温暖|祝福|爱心)/

/** 切实扣紧责任链条: whatever the deed, an outcome is reached. */
function isAttained({ tokens, index }: Clause): boolean {
  return (
    index > 0 &&
    /^(?:切实|有效|进一步|有力|充分)$/.test(tokens[0].text) &&
    is(tokens.at(-1), 'outcome')
  )
}

/** 学生在劳动中体会“粒粒皆辛苦” */
function isFeeling({ tokens, index }: Clause): boolean {
  const at = tokens.findIndex((token) => is(token, 'feeling'))
  return (
    index > 0 &&
    at >= 0 &&
    at < tokens.length - 1 &&
    !/[的谈和、]$/.test(tokens[at - 1]?.text ?? '')
  )
}

/** 让老同志感受变化, 使…… */
function isCausative({ tokens, index }: Clause): boolean {
  return index > 0 && startsWith(tokens, '让', '使', '令') && tokens.length > 4
}

function explains({ text }: Passage, clause: Clause, isAfterEvent: boolean): boolean {
  const { tokens, reported, demanded, start, end } = clause
  const limit = Math.min(reported ?? tokens.length, demanded ?? tokens.length)
  if (limit === tokens.length) {
    const words = text.slice(start, end)
    if ([isPurpose, isCausative, isChange, isFeeling].some((test) => test(clause))) return true
    if (isFrame(tokens) || (isAfterEvent && isAttained(clause))) return true
    if ([reciprocal, gift, comfort].some((pattern) => pattern.test(words))) return true
  }
  return tokens.some((token, at) => {
    // What a speaker asks for is no effect, but 会议强调……，激发了热情 ends with one.
    if (at >= limit && tokens[at + 1]?.text !== '了') return limit === 0 && isOutcome(tokens, at)
    if (at < limit && is(token, 'meaning')) return true
    return isEffect(clause, at, isAfterEvent) || isOutcome(tokens, at)
  })
}

/** Whether a passage has analysis, purpose or effect of its own, not only as reported speech. */
export function hasSignificance(passage: Passage): boolean {
  const isActual =
    hasEvent(passage) || passage.sentences.flat().some(({ planned }) => planned !== undefined)
  return passage.sentences.some((sentence) =>
    sentence.some((clause) => explains(passage, clause, isActual)),
  )
}
