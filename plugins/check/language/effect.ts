import { counted } from './frame'
import type { Clause } from './sentence'
import type { Token } from './segment'
import { is, join } from './word'

/** 提升行动, 推进会, 提高班: a name, not an effect. */
const compound =
  /^(?:计划|行动|工程|培训|培训班|班|会|项目|活动|月|周|年|营|中心|委员会|课|讲座|仪式|专项|处|部|工作|大会|大赛|比赛)$/

const subject =
  /^(?:这|此|该|本次|本届|活动|会议|培训|比赛|赛事|大赛|讲座|演练|举措|通过|仪式|课程|经验)/

const reach = 12

/** Where the predicate of a clause may begin: after adverbs, 此次活动, 在孩子们心中. */
function predicate(tokens: Token[]): number {
  let at = 0
  if (/^[在于]$/.test(tokens[0].text)) {
    at = 1 + tokens.slice(0, reach).findIndex((token) => is(token, 'figure', 'localizer'))
  }
  if (subject.test(join(tokens.slice(0, 3)))) {
    const verb = tokens
      .slice(0, reach)
      .findIndex((token, i) => i > 0 && is(token, 'effect', 'adverb'))
    if (verb > 0) at = verb
  }
  while (at < reach && is(tokens[at], 'adverb')) at++
  return at
}

/** Verbs whose object may be counted and still be an effect: 提高了3个百分点. */
const measuring = /^(?:提升|提高|缩短|减少|降低|节约|节省|增加|扩大|增强|消除|解决)$/

const gaining = /^(?:获得|得到|受到|赢得|收获)$/

/** 得到各系的大力支持, 获得优秀组织奖: how it went, not what it is good for. */
const reception =
  /(?:支持|响应|配合|参与|协助)$|[奖冠亚季]军?$|奖[项杯]?[一二三四五六七八九十\d]?项?$|称号$|名次$|辩手$|选手$|证书$|第[一二三四五六七八九十\d]+名?$/

/** Whether the words say how something was received or ranked; `at` is the verb. */
export function isReception(tokens: Token[], at: number): boolean {
  if (!gaining.test(tokens[at].text)) return false
  return reception.test(join(tokens.slice(Math.max(at + 1, tokens.length - reach))))
}

/** Whether the effect verb has an object that is not just counted: not 展示了36件作品. */
function hasObject(tokens: Token[], at: number): boolean {
  const isDone = tokens[at + 1]?.text === '了'
  const from = isDone ? at + 2 : at + 1
  const rest = tokens.slice(from, from + 8)
  const words = join(rest)
  if (isReception(tokens, at)) return false
  if (words.length < 2 || /^[的、]/.test(words)) return false
  if (!isDone && compound.test(rest[0].text)) return false
  return !counted.test(words) || measuring.test(tokens[at].text) || is(tokens.at(-1), 'outcome')
}

/** 增强了……, 有效提升……, ……，激励师生…… */
export function isEffect({ tokens, index }: Clause, at: number, isAfterEvent: boolean): boolean {
  const token = tokens[at]
  if (!is(token, 'effect', 'stance', 'guide') || !hasObject(tokens, at)) return false
  if (tokens[at + 1]?.text === '了') return is(token, 'effect', 'guide')
  if (index === 0 && at === 0) return false
  const isFirst = at === predicate(tokens)
  if (is(token, 'guide') && isFirst) {
    if (tokens.slice(at + 1, at + 5).some((each) => is(each, 'person'))) return true
    // 助力信息化建设提档升级
    if (!is(token, 'result')) return false
  }
  if (!isAfterEvent) return false
  if (is(tokens[at - 1], 'adverb')) return isFirst || is(token, 'result')
  return isFirst && is(token, 'effect') && (is(token, 'result') || !is(token, 'stance'))
}
