import { isForReaders } from './for-readers'
import { isGreeting } from './greeting'
import { isBill, isNameOnly } from './name-only'
import type { Passage } from './passage'
import { hasPredicate } from './predicate'
import type { Clause } from './sentence'
import { isSteady } from './steady'
import { isStill, state } from './still'
import { isKnown, tellingClauses } from './telling'
import { is } from './word'

const number = '[\\d一二两三四五六七八九十百千万]'

/** 待经费到位后, 下学期起, 正在谋划, 争取年内. */
const ahead = new RegExp(
  [
    '^(?:待|等)(?!遇|待|级|离子|于|到了)[^，。；]{2}',
    '(?:^|[，。；])[^，。；]{0,8}(?:明年|(?:今年)?(?:暑[期假]|下半年|年底|[秋冬][天季])|下学期|下学年|下个?月|下周|下一[届阶步]|今后|后续|来年|年底前|月底前|假期里)(?![的末])',
    '预计[^，。；]{0,14}(?:由|再|将)|正(?:在)?(?:酝酿|谋划|筹划|筹备|策划)|争取(?![到了])|预备|筹划|有意|[还也]?想[和与跟请把再]|还将|(?:处|院|校|部|馆|中心|集团)希望',
    '待[^，。；]{0,8}(?:审[议批定]|批复|讨论)[。；]?$',
    `拟(?:推荐|聘任?|表彰|授予?|录取|任|提拔)(?:${number}|校外|为)`,
  ].join('|'),
)

/** 待……审批后施行, 须经……会审, 尚未敲定: still to be decided. */
const pending =
  /(?<![招接优款善看虐交])(?:等?待|须经|需经|还要等)[^，。；了已]{1,20}(?:审[批议定核查]|会审|批复|核准|讨论|表决|验收|评审|论证)[^，。；的了]{0,6}(?:[，。；]|$)|尚未[^，。；]{0,4}(?:敲定|确定|定[稿案]|成文|获批)|再(?:提交|报|上)[^，。；]{0,8}(?:审[议批定]|讨论|研究)/

/** 祝, 但愿, 凡……者, 尽快, 不要: wished for or asked. */
const asked =
  /^(?:衷心|谨)?(?:[祝愿盼]|但愿|期盼|期待|希望)|^凡|尽快|一律|不要|不得|切勿|注意[防不保安]|从[你我]|切实做好|[^，。；]{2}做好(?!了)|随手|主动配合|少一分/

/** 是……, 位于, 下设, 历史悠久, 教授12人: how things are. */
const standing = new RegExp(
  [
    '是[^，。；了]{0,30}[的之][^，。；了]|位于|坐落[于在]|毗邻|地处|下设|对外办公|每周[一二三四五六日]|每[生人天年]',
    '由[^，。；]{2,16}组成|承担[^，。；]{2,16}任务',
    '(?:共?分为?|设有?)[^，。；了]{2,24}(?:[级类组段]|赛道|部分|等奖|环节)(?=[，。；]|$)',
    '始建于|创[建办]于|前身[是为]|毕业于|不[超少低高][过于]|[均即方]可(?=[，。；]|$)',
    '可为[^，。；]{2,30}提供|[均都]可[办借使查]|建筑面积|占地|值守|经费预算|费用预算|[合共]计\\d+元',
    '(?:悠久|深厚|优美|宜人|便利|明亮|齐全|实惠|琐碎|辛苦|浓厚|很高|很大|严重|缓慢|重大|深远)(?![的地])',
    `(?:^|[，。；])(?:学院|我院|学校|我校|全校|全院)?(?:专任)?(?:副?教授|教师|学生|教职工|党员|博士)${number}`,
  ].join('|'),
)

/** 目前, 眼下, 现有180万册, 每周一至周五: as it is these days. */
const nowadays = /目前|眼下|当前|现如今|(?:现|共|各)有|设有|拥有|每周[一二三四五六日]|每天|长期/

/** 了, 已, 38名: it is over. */
const over = new RegExp(
  `[了过完]|已|把|被|\\d|${number}[\\u4e00-\\u9fa5]?[名个次场项件份位条台对座间张辆套本册]`,
)

/** Told without a day, and so that it may be yet to come, wished for, or always so. */
function isUnfinished({ text, sentences }: Passage): boolean {
  const clauses = sentences.flat()
  const tokens = clauses.flatMap((clause) => clause.tokens)
  if (/了|已/.test(text)) return false
  if (pending.test(text)) return true
  const isIdle = !tokens.some((token) => isKnown(token) || is(token, 'date'))
  if (isIdle && (state.test(text) || nowadays.test(text))) return true
  if (tokens.some((token) => is(token, 'date', 'vague'))) return false
  if (ahead.test(text)) return true
  if (clauses.some(({ reported }) => reported !== undefined)) return false
  if (asked.test(text) || standing.test(text)) return true
  return !over.test(text) && !tokens.some(isKnown)
}

/** ……踊跃参加的, 在……基础上, ___月___日: broken off, or not filled in. */
const unwritten =
  /(?:基础上|前提下|背景下|指导下|领导下|之际|的同时|过程中)\s*$|[的和与及在于就对向把将被由从为并以而让使、，]\s*$|_{2,}|＿{2,}/

/** ……就实验室安全: what it was about, and no more. */
function isHalf({ tokens }: Clause): boolean {
  const at = tokens.findLastIndex(({ text }) => /^(?:就|围绕|针对|对|与|在)$/.test(text))
  const rest = tokens.slice(at + 1)
  return at > 0 && rest.length > 0 && rest.length < 9 && !rest.some(isKnown) && !hasPredicate(rest)
}

/** ……党委书记、院长以及各系主任: broken off after those who did it. */
function isBrokenOff(passage: Passage): boolean {
  if (/[。！？!?]\s*$/.test(passage.text)) return false
  const telling = tellingClauses(passage)
  if (telling.length === 1 && isHalf(telling[0])) return true
  return telling.every(({ tokens }) => is(tokens.at(-1), 'person', 'org') && !tokens.some(isKnown))
}

/** Whether what grammar takes for an event may be a name, a poster, a plan, a wish or a state. */
export function mayLackEvent(passage: Passage): boolean {
  const { text } = passage
  return (
    isForReaders(passage) ||
    unwritten.test(text) ||
    isBrokenOff(passage) ||
    isBill(text) ||
    isNameOnly(passage) ||
    isGreeting(passage) ||
    isStill(passage) ||
    isSteady(passage) ||
    isUnfinished(passage)
  )
}
