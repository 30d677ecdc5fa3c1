import { isReception } from './effect'
import type { Passage } from './passage'
import { isAtmosphere } from './scene'
import type { Clause } from './sentence'
import { is, join } from './word'

/** What has become otherwise: 更近了, 不再卡顿, 成了……, 留下……, 没让…… */
const change = new RegExp(
  [
    '(?:更(?![新名换改衣替迭])|越来越|越[^，。；]{1,3}越|越发|愈|不再|再也|再不|无需|不必|不用|省去|免去|免得|摆脱|终于|从此|得以|为之|由此|少跑|少走|少花|少等|没让|又添)(?!新|名|换|改|多名)[\\u4e00-\\u9fa5]',
    '(?:变|化|转)(?:成|得|为|身为)|变[清亮净美宽快好]了|成了|成为|从[^，。；]{1,10}[变到向](?!\\d)[^，。；]{1,10}[变转]|变[^，。；]{1,4}为',
    '(?:引来|引得|惹得|赢得|换来|带来|留下|发出)了?(?!\\d|通知|推荐|提醒)[^，。；\\d]{2,}',
    '[\\u4e00-\\u9fa5](?:起来|开来|高了|低了|好了|近了|多了|少了|快了|活了|亮了|强了|深了|浓了|淡了|轻了|宽了|暖了|足了|顺了|实了|紧了|长了)(?:不少|许多|很多|一些)?$',
    '(?:磨炼|磨练|洗礼|熏陶|升华|共鸣|喝彩|叫好|一振|大[振增涨]|高涨|用场|好评|赞誉|新军|力量)$',
  ].join('|'),
)

/** 往前走了一步, 心里有底, 提了醒, 少了弯路: said in everyday words. */
const everyday = new RegExp(
  [
    '[往向]前[^，。；]{0,4}步|迈出[^，。；]{0,5}步|走到了?[^，。；]{0,8}这一步|站住了?脚|站得住脚',
    '心里(?:[^，。；]{0,2}踏实|有底|有数|亮堂)|热血沸腾|受[^，。；]{0,3}(?:教育|启发|触动|鼓舞)|立志',
    '提了[^，。；]{0,2}醒|敲了[^，。；]{0,2}警钟|[指引找]了?[^，。；]{0,2}路$|把住了|少了[^，。；]{0,4}弯路|有了[^，。；\\d]{2,}',
    '(?:意识|劲头|距离|底气|信心|本领|精神|心|感情|纪律|作息|习惯)[^，。；]{0,5}(?:[强高足近齐]了|起来|过来|扎实)',
    '发了芽|生了根|结了果|生根发芽|省得|省了|用不着|(?:锤炼|考验|检验|洗礼|锻炼|教育|启迪|滋味)$|腾出|就[能可](?:以)?[^，。；]{2,}|不[出用必][^，。；]{1,6}就|再也|不再[^，。；]{2,}|[聊碰擦谈]出了?[^，。；\\d]{4,}|(?:供|交给|送)[^，。；]{2,12}参考',
  ].join('|'),
)

/** 得到提升, 有所缓解, 未受影响, 又厚了一层, 明显收窄: better or worse than before. */
const measure = new RegExp(
  [
    '(?:得到|获得|有所|日[益渐]|明显|显著|逐步|稳步)了?(?:进一步|有效|明显|极大)?(?:提升|提高|[加增]强|缓解|改[善观]|巩固|解决|拓[展宽]|优化|保障|规范|落实|夯实|释放|激发|收窄|回落|回升|好转|显现|见效)$',
    '[未不没]受(?:到)?(?:任何)?影响|[没不未]多?花[^，。；]{0,8}[钱费]|一[^，。；]{1,4}[也都][没未不]|无一[^，。；]{2,}',
    '[厚高近深强紧牢宽远长快实硬]了?一[层截步筹分圈大]|多了一[道把份重]',
    '[降升涨减省缩少]了?(?:近|约|超|下)?[\\d一二两三四五六七八九半]+[余多]?(?:成|半|倍)|(?:省|节约|挽回)[^，。；]{0,10}\\d[余多]?[万千百]?[元块]|[用住吃洗喝坐穿]上了',
    '(?:收到|见到|见了?|初见)[^，。；]{0,4}(?:实效|成效|效果)|(?:扎|生)[了下]?根|落[了下]?地$|抢[到占]了?|被[^，。；]{0,4}(?:搬走|扫[清除]|清除|打[破开]|堵住|挡|化解)|就此|[借取]来了?',
    '(?:具?有|起到)[^，。；]{0,8}(?:意义|价值|作用)$|有所(?:启发|帮助)$|结束了[^，。；]{2,}的历史$|恢复了(?:正常|畅通|[通运][行转])|翻了[一两几]?[番倍]|学到了?[^，。；\\d]{2,}',
    '可(?:以|望)?(?:填补|弥补|减轻|缓解|避免|解决|降低|提[高升]|增强|节[约省]|为[^，。；]{2,12}(?:[压减降节省]|提供))|心结|解开$',
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
const matter = /[（）()《》聊测]|已经|开始|正在|给予|未|情况|[居列排前第][\d一二三四五六七八九十首]/

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
  if (isAtmosphere(tokens) || tokens.some((_, at) => isReception(tokens, at))) return false
  if ((reported ?? demanded) !== undefined || is(tokens[0], 'date')) return false
  const words = text.slice(start, end)
  if ([judgement, everyday, measure].some((pattern) => pattern.test(words))) return true
  const has = (tag: string) => tokens.some((token) => is(token, tag))
  if (benefit.test(words) && !service.test(words) && !has('person')) return true
  if (has('say')) return false
  return change.test(words) || isTouched(clause) || isComment(clause)
}
