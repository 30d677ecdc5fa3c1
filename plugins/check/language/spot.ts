import { kinds, names } from './place-phrase'
import type { Token } from './segment'
import { is, join } from './word'

/** What can be in the midst of, on or under: 校园中, 操场上; not 兄弟院校中, which is among them. */
export const grounds = ['site', 'area', 'campus', 'online']

/** 体育馆落下帷幕, 给学生上了一课: part of the deed, not where. */
export function isDirection(tokens: Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (
    tokens[at].text === '上' &&
    /^(?:了|过|一[堂节场次课]|第|课|党课|思政课|“)/.test(join(tokens.slice(at + 1, at + 3)))
  )
    return true
  // 签下协议, 下学期
  if (
    tokens[at].text === '下' &&
    (/^[签立留写定]$/.test(before.text) || /^(?:学[期年]|半年|周|月)/.test(after?.text ?? ''))
  )
    return true
  return before.text.length === 1 && !before.tags.size && names(tokens[at - 2], kinds)
}

/** 全校, 本学期, 五四青年节: wide or a time, no place. */
const wide =
  /^[^，。；]{0,12}(?:专业|学科|领域|方面)(?![楼室教实展])|^(?:全|各|本|这|此|第|以|刚刚|[一二三四五六七八九十]+[月年天周个]|每|同|当|春|夏|秋|冬|我国|国际|业内|行业|建|即|校(?![内外门园史医办])|岗|职|编|读|册|校级|一个|一次)|[年月周日节期]$|学期|假期/

/** 开学之后, 考试时, 第一名: a time or a rank. */
const moment = /(?:际|[之以]?后|余|(?<!临)时|第[一二三四五六七八九十\d]+)$/

/** Somebody, or something that cannot be touched: what is inside it is not a place either. */
const insubstantial = ['person', 'outcome', 'gain', 'cause', 'date', 'document', 'event', 'deed']

/** Things one can stand on, under or amid. */
const ground =
  /(?:课堂|[场台坪地路街山坡岭岛岸滩原塬田林海河江湖湾船车桥楼门墙崖灯旗廊架棚塔伞树草院园]|(?<=[馆楼院堂门校厅])台阶)$/

/** 桥下, 院里, 湖畔 */
const beside = /[里内旁边畔侧口外前]$/

/** 三年内, 心里, 职权范围内: inside, but no place. */
const inward =
  /(?:[年月天周日期限心课手脑梦眼话]|范围|时间|群体|队伍|高校|院校|同行|专业|学科|对手)[里内外间]$/

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
