import { isEmptyPlace } from './emptiness'
import { kinds, leadsTo, names } from './place-phrase'
import type { Token } from './segment'
import { grounds, isDirection, isSpot } from './spot'
import { is, join } from './word'

/** Whether a word places what follows. */
export const isIn = ({ text }: Token) => text === '在' || text === '于'

/** Whether 中, 上, 基础上, 方面 … follow what can only be meant figuratively. */
function isFigurative(tokens: Token[], at: number): boolean {
  return is(tokens[at], 'figure') && !names(tokens[at - 1], grounds) && !isDirection(tokens, at)
}

/**
 * Where the place phrase after 在 must end. 在……大赛中, 在……基础上 has none, but
 * 在西安举行的……大赛中 has one before the deed that describes the contest.
 */
function phraseEnd(tokens: Token[], from: number): number {
  let described: number | undefined
  for (let at = from; at < Math.min(tokens.length, from + 24); at++) {
    if (at > from && isFigurative(tokens, at)) return described ?? from
    if (isIn(tokens[at])) return at
    if (!is(tokens[at], 'hold', 'event') || names(tokens[at], kinds)) continue
    if (tokens[at + 1]?.text !== '的') return described === undefined ? tokens.length : at
    described ??= at
  }
  return tokens.length
}

/** What a body does for others: 在教育厅指导下, 在教育厅主办的 is not where. */
const guided =
  /^(?:等|大力|亲切|正确|统一)*(?:(?:指导|领导|支持|带领|组织|推动|牵头|帮助|关心|协助|配合)[^，。；]{0,4}下|(?:主办|承办|公布|发布|印发|下发|组织|举办|开展)[^，。；]{0,2}的)/

/** 在全省高校, 在同类院校: compared with them. */
const among = /^(?:全[国省市区]|同)/

/** 在江南大学承办的比赛中: a school or company is where its contest was held. */
const host = /(?:大学|学院|学校|中学|小学|党校|公司|集团|企业|基地)$/
const hosted = /^(?:承办|举办|举行)[^，。；]{0,2}的/

/** 在三十所高校中, 在兄弟院校里: among them. */
const many = /^(?:高校|院校|学校|企业|单位|学院|兄弟院校|兄弟高校|公司|中学|小学)$/

/** 在成都国际短片周闭幕礼上 */
const ceremony = /^[^，。；]{2,16}(?:开幕|闭幕|颁奖|启动|签约|揭牌)(?:式|礼|典礼|仪式)上/
const longest = 20

/** Whether a school, office or company after 在 is where something was done. */
function isWhere(last: Token, rest: string): boolean {
  if (many.test(last.text) && /^[中里间内当]/.test(rest)) return false
  return !guided.test(rest) || (host.test(last.text) && hosted.test(rest))
}

/** 三年内, 3个月里 */
const isPeriod = (tokens: Token[], at: number) =>
  /^[\d一二三四五六七八九十]+个?[年月天周]/.test(join(tokens.slice(at, at + 3)))

/** 在会议室, 于西安, 在西北大学; `at` is the preposition. */
export function isLocated(text: string, tokens: Token[], at: number): boolean {
  if (isEmptyPlace(tokens, at + 1)) return false
  if (is(tokens[at + 1], 'date') || isPeriod(tokens, at + 1)) return false
  const isFirm = (end: number) => {
    const last = tokens[end - 1]
    if (!names(last, ['body'])) return true
    if (among.test(join(tokens.slice(at + 1, at + 3)))) return false
    return isWhere(last, text.slice(last.end, last.end + 24))
  }
  if (names(tokens[at + 1], ['area']) && ceremony.test(join(tokens.slice(at + 2, at + longest))))
    return true
  return leadsTo(tokens, at + 1, { isFirm, until: phraseEnd(tokens, at + 1) })
}

const timely = ['date', 'vague', 'festival']

/** 在怀士堂举行, 在白鲸文创园搭台: what follows 在 is a place, known or not, unless it is figurative. */
export function isStaged(tokens: Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  // 发表于, 毕业于: no preposition.
  if (tokens[at].text === '于' && before && !is(before, 'org', 'person', 'date', 'adverb'))
    return false
  if (!next || is(next, ...timely, 'number')) return false
  return !isEmptyPlace(tokens, at + 1) && isSpot(tokens, at + 1)
}
