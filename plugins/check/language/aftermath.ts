import type { Passage } from './passage'
import type { Clause } from './sentence'
import { is, join } from './word'

/** What has become otherwise: 更近了, 不再卡顿, 成了……, 留下……, 没让…… */
const change = new RegExp(
  [
    '(?:更(?![新名换改衣替迭])|越来越|越[^，。；]{1,3}越|越发|愈|不再|再也|再不|无需|不必|不用|省去|免去|免得|摆脱|终于|从此|得以|为之|由此|少跑|少走|少花|少等|没让|又添)(?!新|名|换|改|多名)[\\u4e00-\\u9fa5]',
    '(?:变|化|转)(?:成|得|为|身为)|成了|成为|从[^，。；]{1,10}[变到向](?!\\d)[^，。；]{1,10}[变转]|变[^，。；]{1,4}为',
    '(?:引来|引得|惹得|赢得|换来|带来|留下|发出)了?(?!\\d)[^，。；\\d]{2,}',
    '[\\u4e00-\\u9fa5](?:起来|开来|高了|低了|好了|近了|多了|少了|快了|活了|亮了|强了|深了|浓了|暖了|足了|顺了|实了|紧了|长了)(?:不少|许多|很多|一些)?$',
    '(?:磨炼|磨练|洗礼|熏陶|升华|共鸣|喝彩|叫好|一振|大增|大涨|用场|好评|赞誉|新军|力量)$',
  ].join('|'),
)

/** 是我院取得的又一成果, 敢说了, 打开了心结: a judgement or a change at the end of what is told. */
const judgement =
  /^[^，。；第]{0,10}(?:是|正是|成了|堪称)[^，。；\d第]{4,}(?:的|之)[^，。；第]{2,10}$|[敢能会愿肯想爱][^，。；]{1,4}了$/

/** 为月底演出热身, 给毕业生留下回忆, 替果农分忧: what it is good for, when nothing is counted. */
const benefit = /^(?:也|并|从而|更)?(?:为|给|替)(?!期|主|此|了解)[^，。；\d]{2,}$/

/** What is done for somebody present: 为获奖者颁奖, 为新人佩戴校徽. */
const service = /颁|授|佩戴|测|讲|作|发放|赠|送上|检查|体检|介绍|解|送行/

/** 打开了他们的心结, 圆了大学梦: a deed no list knows, done to what is neither seen nor counted. */
function isTouched({ tokens }: Clause): boolean {
  const at = tokens.findIndex(({ text }) => text === '了')
  if (at < 1 || is(tokens[at - 1], 'say', 'event', 'hold', 'deed', 'go', 'enter')) return false
  const object = tokens.slice(at + 1)
  const words = join(object)
  if (
    !/的|[梦路心情]$/.test(words) ||
    /[\d一二两三四五六七八九十百千万]|^[对与和向在到]/.test(words)
  )
    return false
  return !is(object.at(-1), 'site', 'body', 'org', 'person', 'document', 'area', 'head', 'about')
}

const deeds = [
  'say',
  'hold',
  'event',
  'deed',
  'go',
  'enter',
  'report',
  'number',
  'date',
  'document',
]

const several = /[\d一二两三四五六七八九十百千万]+[余多]?[个名人次项件位份场条张台套篇天月小]/

/** A title, an aside, a rank, what did not happen or somebody's praise: still what happened. */
const matter = /[（）()《》聊测]|给予|未|情况|[居列排前第][\d一二三四五六七八九十首]/

/** ……，非遗之美直抵人心: a last word where nobody the lists know does anything they know. */
function isComment({ tokens, mark }: Clause): boolean {
  if (mark && !/[。！；]/.test(mark)) return false
  if (
    is(tokens[0], 'org') ||
    (/^[为给替]/.test(tokens[0].text) && !tokens.some(({ text }) => text === '了')) ||
    tokens.some((token) => is(token, ...deeds))
  )
    return false
  const words = join(tokens)
  const last = tokens.at(-1)
  if (is(tokens[0], 'vague') || is(last, 'person', 'site', 'body', 'org')) return false
  return words.length > 6 && !several.test(words) && !matter.test(words)
}

/** A change, a judgement or a benefit told after the event by its own words. */
export function isAftermath({ text }: Passage, clause: Clause): boolean {
  const { tokens, reported, demanded, start, end } = clause
  if ((reported ?? demanded) !== undefined || is(tokens[0], 'date')) return false
  const words = text.slice(start, end)
  if (judgement.test(words)) return true
  const has = (tag: string) => tokens.some((token) => is(token, tag))
  if (benefit.test(words) && !service.test(words) && !has('person')) return true
  if (has('say')) return false
  return change.test(words) || isTouched(clause) || isComment(clause)
}
