import { kinds, leadsTo, names } from './place-phrase'
import type { Token } from './segment'
import { is, join } from './word'

/** Whether a word places what follows. */
export const isIn = ({ text }: Token) => text === '在' || text === '于'

/** What can be in the midst of, on or under: 校园中, 操场上; not 兄弟院校中, which is among them. */
const grounds = ['site', 'area', 'campus', 'online']

/** 体育馆落下帷幕: a direction of the deed, not where. */
function isDirection(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before.text.length === 1 && !before.tags.size && names(tokens[at - 2], kinds)
}

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

/** 三年内, 3个月里 */
const isPeriod = (tokens: Token[], at: number) =>
  /^[\d一二三四五六七八九十]+个?[年月天周]/.test(join(tokens.slice(at, at + 3)))

/** 在会议室, 于西安, 在西北大学; `at` is the preposition. */
export function isLocated(text: string, tokens: Token[], at: number): boolean {
  if (is(tokens[at + 1], 'date') || isPeriod(tokens, at + 1)) return false
  const isFirm = (end: number) => {
    const last = tokens[end - 1]
    if (!names(last, ['body'])) return true
    return (
      !among.test(join(tokens.slice(at + 1, at + 3))) &&
      !guided.test(text.slice(last.end, last.end + 24))
    )
  }
  return leadsTo(tokens, at + 1, { isFirm, until: phraseEnd(tokens, at + 1) })
}

/** 全校, 本学期, 五四青年节: wide or a time, no place. */
const wide =
  /^(?:全|各|本|这|此|第|以|刚刚|[一二三四五六七八九十]+[月年天周个]|每|同|当|春|夏|秋|冬|我国|国际|业内|行业|建|即|校(?![内外门园史医办])|岗|职|编|读|册|校级|一个|一次)|[年月周日节期]$|学期|假期/

const timely = ['date', 'vague', 'festival']

/** 开学之后, 考试时, 第一名: a time or a rank. */
const moment = /(?:际|[之以]?后|余|(?<!临)时|第[一二三四五六七八九十\d]+)$/

/** Somebody, or something that cannot be touched: what is inside it is not a place either. */
const insubstantial = ['person', 'outcome', 'gain', 'cause', 'date', 'document', 'event', 'deed']

/** Things one can stand on, under or amid. */
const ground =
  /(?:课堂|[场台坪地路街山坡岭岛岸滩原塬田林海河江湖湾船车桥楼门墙崖灯旗廊架棚塔伞树草院园])$/

/** 桥下, 院里, 湖畔 */
const beside = /[里内旁边畔侧口外前]$/

/** 三年内, 心里, 职权范围内: inside, but no place. */
const inward = /(?:[年月天周日期限心课手脑梦眼话]|范围|时间|群体|队伍)[里内外间]$/

const longest = 40

const isDeed = (token: Token, next?: Token) =>
  is(token, 'event', 'hold', 'staged', 'deed') &&
  !names(token, kinds) &&
  next?.text !== '的' &&
  !is(next, 'figure')

/** What follows 在 up to its 中, 上, 方面, if there is one before a comma. */
function figured(tokens: Token[], from: number): Token[] | undefined {
  const end = Math.min(tokens.length, from + longest)
  for (let at = from + 1; at < end; at++) {
    if (is(tokens[at], 'hold') && isDeed(tokens[at], tokens[at + 1])) return
    if (is(tokens[at], 'figure') && !isDirection(tokens, at)) return tokens.slice(from, at)
  }
}

/** What follows 在 up to its last word, or what is done there. */
function named(tokens: Token[], from: number): Token[] {
  const end = Math.min(tokens.length, from + longest)
  for (let at = from; at < end; at++) {
    if (isDeed(tokens[at], tokens[at + 1])) return tokens.slice(from, at)
    const isLast =
      is(tokens[at], 'notional', 'localizer') || (at > from && beside.test(tokens[at].text))
    if (isLast) return tokens.slice(from, at + 1)
  }
  return tokens.slice(from, end)
}

/** Whether what follows 在 is a spot, known or not: everything is that is not figurative. */
export function isSpot(tokens: Token[], from: number): boolean {
  const inside = figured(tokens, from)
  if (inside) return ground.test(join(inside)) || names(inside.at(-1), grounds)
  const name = named(tokens, from)
  const words = join(name)
  if (!/^[\u4e00-\u9fa5A-Za-z“]{2}/.test(words) || wide.test(words)) return false
  if (beside.test(words)) return !inward.test(words) && !is(name.at(-2), ...insubstantial)
  return !is(name.at(-1), 'notional', 'localizer') && !moment.test(words)
}

/** 在怀士堂举行, 在白鲸文创园搭台: what follows 在 is a place, known or not, unless it is figurative. */
export function isStaged(tokens: Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  // 发表于, 毕业于: no preposition.
  if (tokens[at].text === '于' && before && !is(before, 'org', 'person', 'date', 'adverb'))
    return false
  if (!next || is(next, ...timely, 'number')) return false
  return isSpot(tokens, at + 1)
}
