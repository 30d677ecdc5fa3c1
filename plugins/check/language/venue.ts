import type { Clause } from './sentence'
import { kinds, names } from './place-phrase'
import type { Token } from './segment'
import { is } from './word'

/** Rooms with numbers, named buildings and floors: they say where whatever stands before them. */
const numbered = new RegExp(
  [
    '[A-Za-z] ?[座楼栋馆区](?![域别])',
    '(?<=[楼座区馆栋])[A-Za-z]?-?\\d{3,4}',
    '(?:[A-Za-z]-?)?\\d{3,4} ?(?:室|教室|会议室|会议厅|报告厅|实验室|办公室|活动室|工作室)',
    '第?[\\d一二三四五六七八九十]{1,3}号?(?:教学楼|实验楼|办公楼|学生公寓|公寓|宿舍楼|宿舍|食堂|餐厅|会议室|报告厅|阶梯教室)',
    '(?:\\d{1,2}|[一二三四五六七八九十])号楼',
    '(?<=[楼馆座区院厅中心至到])[一二三四五六七八九十\\d]{1,2}[楼层](?![次级])',
    '(?<![上下爬进出登整栋幢])[\\u4e00-\\u9fa5](?<![上下爬进出登整栋幢])楼(?![宇层盘市房道梯建]|项目|工程|改造|竣工)',
  ].join('|'),
)

/** D座315, 第二会议室, 行政楼 */
export function isNumbered(text: string, { start, end }: Clause): boolean {
  return numbered.test(text.slice(start, end))
}

/** 临潼校区管委会 is somebody, not somewhere. */
const office =
  /^(?:管委会|管理委员会|管理办公室|党工?委|学生会|办公室|团总支|团委|师生|学生|教职工|教师|工作部)/

export function isCampus(text: string, tokens: Token[], at: number): boolean {
  if (!names(tokens[at], ['campus'])) return false
  const after = text.slice(tokens[at].end, tokens[at].end + 6)
  return !office.test(after) || is(tokens[at - 2], 'particle')
}

/** 腾讯会议, 线上召开, 线上讲座; not 线上课程. */
export function isOnline(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[tokens[at + 1]?.text === '”' ? at + 2 : at + 1]
  if (names(token, ['online'])) return !is(next, 'about')
  if (token.text === '线上线下') return is(next, 'gathering')
  if (token.text === '线上' && is(next, 'gathering')) return true
  return /^(?:线上|网上|在线)$/.test(token.text) && is(next, 'remote')
}

/** A word that is no part of a place's name. */
const isForeign = (token: Token) => token.tags.size > 0 && !names(token, kinds)

/** 浐灞湿地公园: a ground named after a region, unless somebody deals with it. */
export function isNamedGround(tokens: Token[], at: number): boolean {
  if (!names(tokens[at], ['ground']) || is(tokens[at + 1], 'about', 'org', 'person')) return false
  const before = tokens.slice(Math.max(0, at - 6), at)
  const region = before.findLastIndex((token) => names(token, ['area']))
  if (region < 0 || before.slice(region).some(isForeign)) return false
  return !/^[与和同由被]$/.test(before[region - 1]?.text ?? '')
}

/** 校史馆迎来首批参观者: a site that is no unit, said first of all. */
export function isOpening({ tokens }: Clause, at: number): boolean {
  const isFirst = tokens.slice(0, at).every((token) => is(token, 'date', 'vague'))
  if (!isFirst || !names(tokens[at], ['site']) || is(tokens[at], 'org', 'body')) return false
  return is(tokens[at + 1], 'event', 'hold', 'adverb')
}

/** A clause that is nothing but a place: 5月20日，国际交流中心报告厅，…… */
export function isBare({ tokens, index, mark }: Clause): boolean {
  if (index === 0 || !/[，,]/.test(mark)) return false
  if (tokens.length > 12 || !names(tokens.at(-1), ['site'])) return false
  const others = ['event', 'hold', 'deed', 'go', 'enter', 'effect', 'stance']
  return !tokens.some((token) => names(token, others) || /[、的为]/.test(token.text))
}
