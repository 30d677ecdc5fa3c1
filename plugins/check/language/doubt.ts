import { kinds, names } from './place-phrase'
import type { Passage } from './passage'
import type { Clause } from './sentence'
import type { Token } from './segment'
import { is, join } from './word'

const inside = '[里内外旁边前上下口处]'

/** Words that tell of a place whatever stands around them. */
const where = new RegExp(
  [
    '线上|网上|在线|直播|连线|云”?[端上]|平台|群里|在[^，。；]{1,12}系统',
    `(?:[楼门院场馆区厅室堂道路桥厂园库村镇街巷湖河山岛岸店房亭舍田坡城墙]|中心|基地|食堂|操场|公寓|草坪)${inside}(?!.?[级届线降])`,
    '[楼馆座区院厅舍寓][一二三四五六七八九十\\d]{1,2}[层楼]|[A-Za-z]-?\\d{3}(?!\\d)|\\d{3,4}[室房]',
    '现场|门口|工地|车间|工坊|遗址|旧址|故里|当地|沿线|沿途|两地|沙漠|草原|海拔|一带|附近',
    '(?<![过失除上下离出回进来送])去(?:了|过|往|趟)?(?![年世向除掉])[\\u4e00-\\u9fa5“]{2}|跑(?:了|遍|到)[\\u4e00-\\u9fa5]',
    '从[^，。；]{2,16}(?:出发|归来|启程|[接运带返取赶搬迁][^，。；]{0,2}回)|[走坐住搬开摆送带爬登追找寻问]到了?[\\u4e00-\\u9fa5]{2}|来了?[^，。；]{2,10}(?:看|参观|学)',
  ].join('|'),
)

/** Somebody else, or a part of what somebody is called. */
const partner = /^(?:与|和|同|跟|由|被|受|获|经|据|按|向|来自|及)$/

function isName(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (is(next, 'about', 'org', 'body', 'person', 'document', 'outcome', 'compound')) return true
  const before = tokens.slice(Math.max(0, at - 3), at)
  return before.some(({ text }) => partner.test(text))
}

/** Whether a word is a site or a region that is nobody's name. */
function isSite({ tokens }: Clause, at: number): boolean {
  if (!names(tokens[at], ['site', 'campus', 'online', 'area'])) return false
  if (isName(tokens, at)) return false
  if (!names(tokens[at], ['area'])) return !is(tokens[at], 'org')
  return !tokens.slice(at + 1, at + 8).some((token) => is(token, 'org', 'body'))
}

/** A school or a company one was at or went to. */
function isVisited({ tokens }: Clause, at: number): boolean {
  const before = join(tokens.slice(Math.max(0, at - 8), at))
  return (
    names(tokens[at], kinds) &&
    /(?<![召存现所正内])(?:[在到赴去进]|看望|慰问)了?[^，。；]*$/.test(before)
  )
}

/** Whether a passage has words of a place, though the grammar does not take them for one. */
export function mayHavePlace({ text, sentences }: Passage): boolean {
  if (where.test(text)) return true
  return sentences
    .flat()
    .some((clause) => clause.tokens.some((_, at) => isSite(clause, at) || isVisited(clause, at)))
}

const when =
  /(?<![\d.])(?:0?[1-9]|1[0-2])[./](?:0?[1-9]|[12]\d|3[01])(?![\d.%％‰]|[万亿元倍米吨秒毫厘版年度分个])|(?<!每)(?:周|星期|礼拜)[一二三四五六日天]|(?:上|本|这)个?周末|当[天日晚]|同[日天]|[今昨前][天日晚夜]|次日|翌日|第二天|节日/

/** Whether a passage has words of a day, or a day of what is yet to come. */
export function mayHaveTime({ text, sentences }: Passage): boolean {
  if (when.test(text)) return true
  return sentences
    .flat()
    .some(({ planned, tokens }) => planned !== undefined && tokens.some((t) => is(t, 'date')))
}
