import { kinds, leadsTo, names } from './place-phrase'
import type { Token } from './segment'
import { is, join } from './word'

/** Whether a word places what follows. */
export const isIn = ({ text }: Token) => text === '在' || text === '于'

/**
 * Where the place phrase after 在 must end. 在……大赛中, 在……基础上 has none, but
 * 在西安举行的……大赛中 has one before the deed that describes the contest.
 */
function phraseEnd(tokens: Token[], from: number): number {
  let described: number | undefined
  for (let at = from; at < Math.min(tokens.length, from + 24); at++) {
    if (is(tokens[at], 'figure') && at > from && !names(tokens[at - 1], kinds)) {
      return described ?? from
    }
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

/** 三年内, 3个月里 */
const isPeriod = (tokens: Token[], at: number) =>
  /^[\d一二三四五六七八九十]+个?[年月天周]/.test(join(tokens.slice(at, at + 3)))

/** 在会议室, 于西安, 在西北大学; `at` is the preposition. */
export function isLocated(text: string, tokens: Token[], at: number): boolean {
  if (is(tokens[at + 1], 'date') || isPeriod(tokens, at + 1)) return false
  const isFirm = (end: number) => {
    const last = tokens[end - 1]
    return !names(last, ['body']) || !guided.test(text.slice(last.end, last.end + 24))
  }
  return leadsTo(tokens, at + 1, { isFirm, until: phraseEnd(tokens, at + 1) })
}

/** 全校, 本学期, 五四青年节: wide or a time, no place. */
const wide =
  /^(?:全|各|本|这|此|第|以|刚刚|[一二三四五六七八九十]+[月年天周个]|每|同|当|春|夏|秋|冬|我国|国际|业内|行业|建|即|校(?![内外门园史医办])|岗|职|编|读|册|校级|一个|一次)|[年月周日节期]$|学期|假期/

const timely = ['date', 'vague', 'festival']

/** What a phrase after 在 ends with when it tells of circumstances, a time or a print. */
const abstract = new RegExp(
  [
    '(?<!^|[关汉其集高初])中(?!学|心|央|国|医|部|铁|建|关村|轴|山|厅|庭)|下(?!乡|属|马|沙|午)|之?际|以来|期间|前夕|方面|领域|层面|环节|范围内?|过程|(?<!临)时(?:$|候|刻)|[之以]?后(?!勤|街|山|院|面|台)|前提|同时|基础上?|层级',
    '(?:[会赛课班展坛座节议]|比赛|仪式|典礼|论坛|活动|思想|政治|认识|行动|制度|质量|水平|道路|征程|比例|程度|意义|原则|问题|精神|实效|落实)上',
    '期刊|刊物|杂志|学报|日报|榜|排名|名单|一线|前列|首位|第[一二三四五六七八九十\\d]',
    '[大联邀国省]赛|竞赛|锦标赛|评选|评比|测评|比拼',
  ].join('|'),
)

/** 灞河大桥下, 操场上: beneath a thing, not 在老师的带领下. */
const physical = /[桥楼树门塔台伞墙崖山灯旗廊架棚][下上]|[里内旁边畔侧口外]$/

/** What closes a phrase however many deeds it names: 在产业发展、人才培训等方面. */
const closing = /方面|领域|环节|过程中|基础上|工作中|活动中|的同时|期间|[^，。；]下$|[^，。；]中$/

/** How many words a phrase after 在 may have. */
const longest = 40

/** Whether a word says what is done there; 竞赛中 and 举行的 still belong to the phrase. */
function isPredicate(token: Token, next?: Token): boolean {
  if (names(token, kinds) || !is(token, 'event', 'hold', 'staged', 'deed')) return false
  return next?.text !== '的' && !is(next, 'figure')
}

/** Where the predicate after a place phrase can begin. */
function predicateAt(tokens: Token[], from: number): number {
  const end = Math.min(tokens.length, from + longest)
  for (let at = from + 1; at < end; at++) if (isPredicate(tokens[at], tokens[at + 1])) return at
  return end
}

/** 在怀士堂举行, 在白鲸文创园搭台: what follows 在 is a place, known or not, unless it is figurative. */
export function isStaged(tokens: Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  // 发表于, 毕业于: no preposition.
  if (tokens[at].text === '于' && before && !is(before, 'org', 'person', 'date', 'adverb'))
    return false
  if (!next || is(next, ...timely, 'number')) return false
  const phrase = join(tokens.slice(at + 1, predicateAt(tokens, at)))
  const name = phrase.slice(0, 60)
  if (!/^[\u4e00-\u9fa5A-Za-z“]{2}/.test(name) || wide.test(name)) return false
  if (physical.test(name)) return true
  return !abstract.test(name) && !closing.test(join(tokens.slice(at + 1, at + longest)))
}
