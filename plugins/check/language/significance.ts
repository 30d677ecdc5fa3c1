import { isAftermath } from './aftermath'
import { isEffect } from './effect'
import { hasEvent } from './event'
import { isFrame } from './frame'
import { isHosted } from './hosting'
import { isNameOnly, isPosterPurpose } from './name-only'
import type { Passage } from './passage'
import { intent, isAim, isMeans, isPurpose, isSafeguard, preparing, supply } from './purpose'
import { isAtmosphere } from './scene'
import type { Clause } from './sentence'
import type { Token } from './segment'
import { is, join, startsWith } from './word'

/** 坚定了理想信念, 守住了底线: any deed done whose object is an outcome. */
function isOutcome(tokens: Token[], at: number): boolean {
  if (tokens[at].text !== '了' || at === 0 || is(tokens[at - 1], 'say', 'hold')) return false
  return is(tokens.at(-1), 'gain') && !/\d/.test(join(tokens.slice(at + 1, at + 12)))
}

const reciprocal = /以[\u4e00-\u9fa5]{1,2}[促助强代带推练提育树][\u4e00-\u9fa5]/

/** 师资结构持续优化: an effect that takes no object. */
function isChange({ tokens, index }: Clause): boolean {
  const [before, last] = tokens.slice(-2)
  return index > 0 && is(last, 'effect') && is(before, 'adverb')
}

/** 生命通道更加畅通, 成为强身健体的新选择 */
function isTurn({ tokens, index }: Clause): boolean {
  const at = tokens.findIndex((token) => is(token, 'turn'))
  return index > 0 && at >= 0 && at < tokens.length - 1 && !/^\d/.test(tokens[at + 1].text)
}

const extent = /\d%|百分点|\d倍|翻[番倍]|明显|显著|大幅|稳步|[一二三四五六七八九两]成/

/** 由三秒缩到一秒, 从5天缩短为2天 */
const change = /[由从][^，。；]{1,10}(?:缩|降|减|压|升|提|增)[^，。；]{0,2}[到至为]/

/** 用水量同比下降12%, 投诉下降明显 */
function isTrend({ text }: Passage, { tokens, index, start, end }: Clause): boolean {
  if (index === 0) return false
  const words = text.slice(start, end)
  return change.test(words) || (tokens.some((token) => is(token, 'trend')) && extent.test(words))
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

/** 让老同志感受变化, 音乐会让夜晚有了温度, 使…… */
function isCausative({ tokens, index }: Clause): boolean {
  const at = tokens.findIndex(({ text }) => /^[让使令]$/.test(text))
  if (index === 0 || at < 0 || tokens.length - at <= 4) return false
  return startsWith(tokens, '让', '使', '令') || tokens.slice(at).some(({ text }) => text === '了')
}

function explains(passage: Passage, clause: Clause, isAfterEvent: boolean): boolean {
  const { tokens, index, reported, demanded, start, end } = clause
  const limit = Math.min(reported ?? tokens.length, demanded ?? tokens.length)
  if (isAtmosphere(tokens)) return false
  if (isSafeguard(clause)) return true
  if (index > 0 && reported === undefined && reciprocal.test(passage.text.slice(start, end)))
    return true
  if (limit === tokens.length) {
    const words = passage.text.slice(start, end)
    if ([isAim, isPurpose, isCausative, isChange, isFeeling, isTurn].some((test) => test(clause)))
      return true
    if (isFrame(tokens) || isTrend(passage, clause) || preparing.test(words)) return true
    if (isAfterEvent && (isMeans(clause) || isAttained(clause))) return true
    if ([gift, comfort, intent, supply].some((pattern) => pattern.test(words))) return true
  }
  // 展现退休教师风采的书画展在……开幕: that is its name.
  const isName = isHosted(tokens)
  return tokens.some((token, at) => {
    if (!token.tags.size) return false
    // What a speaker asks for is no effect, but 会议强调……，激发了热情 ends with one.
    if (at >= limit && tokens[at + 1]?.text !== '了') return limit === 0 && isOutcome(tokens, at)
    if (at < limit && is(token, 'meaning')) return true
    return !isName && (isEffect(clause, at, isAfterEvent) || isOutcome(tokens, at))
  })
}

/** Whether a passage has analysis, purpose or effect of its own, not only as reported speech. */
export function hasSignificance(passage: Passage): boolean {
  const isPoster = passage.dates.length > 0 && isNameOnly(passage)
  const isActual =
    hasEvent(passage) ||
    isPoster ||
    passage.sentences.flat().some(({ planned }) => planned !== undefined)
  return passage.sentences.some((sentence) => {
    // 5月15日，……: what follows the date is what happened.
    const first = sentence[0].tokens.every((token) => is(token, 'date', 'vague')) ? 1 : 0
    return sentence.some(
      (clause) =>
        explains(passage, clause, isActual) ||
        (isPoster && clause.index > first && isPosterPurpose(clause)) ||
        (isActual && clause.index > first && isAftermath(passage, clause)),
    )
  })
}
