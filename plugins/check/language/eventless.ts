import { isGreeting } from './greeting'
import { isBill, isNameOnly } from './name-only'
import type { Passage } from './passage'
import { hasPredicate } from './predicate'
import type { Token } from './segment'
import type { Clause } from './sentence'
import { hasTime } from './time'
import { is, join } from './word'

const number = '[\\d一二两三四五六七八九十百千万]'

/** 等你来战, 欢迎旁听: said to readers. */
const invitation =
  /等你(?:[来战，。！]|$)|快来|来吧|不见不散|免费(?:参观|观看|入场)|敬请|欢迎[^，。；]{0,8}(?:踊跃|旁听|报名|参观|观看|光临|参加|前来)|征稿|拿起你|招募[！!]|有空[没吗]|别忘了|想来的|还有(?:余位|名额|空位)|^(?:各位|亲爱的)|^[问答][：:]|(?:更多)?详情[请见]|请(?:登[录陆]|扫码|关注|拨打|垂询)|欢迎[^，。；]{0,12}关注/

/** 待经费到位后, 下学期起, 正在谋划, 争取年内. */
const ahead = new RegExp(
  [
    '^(?:待|等)(?!遇|待|级|离子|于|到了)[^，。；]{2}',
    '(?:^|[，。；])[^，。；]{0,8}(?:明年|(?:今年)?(?:暑[期假]|下半年|年底|秋季)|下学期|下学年|下个?月|下周|下一[届阶步]|今后|后续|来年|年底前|月底前|假期里)(?![的末])',
    '正(?:在)?(?:酝酿|谋划|筹划|筹备|策划)|争取(?![到了])|预备|筹划|有意|想把|还将|(?:处|院|校|部|馆|中心|集团)希望',
    '待[^，。；]{0,8}(?:审[议批定]|批复|讨论)[。；]?$',
    `拟(?:推荐|聘任?|表彰|授予?|录取|任|提拔)(?:${number}|校外|为)`,
  ].join('|'),
)

/** 待……审批后施行, 须经……会审: still to be decided. */
const pending =
  /(?<![招接优款善看虐交])(?:等?待|须经|需经|还要等)[^，。；了已]{1,20}(?:审[批议定核查]|会审|批复|核准|讨论|表决|验收|评审|论证)[^，。；的了]{0,6}(?:[，。；]|$)/

/** 祝, 但愿, 凡……者, 尽快, 不要: wished for or asked. */
const asked =
  /^(?:衷心|谨)?(?:[祝愿盼]|但愿|期盼|期待|希望)|^凡|尽快|一律|不要|不得|切勿|注意[防不保安]|从[你我]|切实做好|[^，。；]{2}做好(?!了)|随手|主动配合|少一分/

/** 是……, 位于, 下设, 历史悠久, 教授12人: how things are. */
const standing = new RegExp(
  [
    '是[^，。；了]{0,30}[的之][^，。；了]|位于|地处|下设|对外办公|每周[一二三四五六日]|每[生人天年]',
    '由[^，。；]{2,16}组成|承担[^，。；]{2,16}任务',
    '(?:共?分为?|设有?)[^，。；了]{2,24}(?:[级类组段]|赛道|部分|等奖|环节)(?=[，。；]|$)',
    '始建于|创[建办]于|前身[是为]|毕业于|不[超少低高][过于]|[均即方]可(?=[，。；]|$)',
    '可为[^，。；]{2,30}提供|[均都]可[办借使查]|建筑面积|占地|值守|经费预算|费用预算|[合共]计\\d+元',
    '(?:悠久|深厚|优美|宜人|便利|明亮|齐全|实惠|琐碎|辛苦|浓厚|很高|很大|严重|缓慢|重大|深远)(?![的地])',
    `(?:^|[，。；])(?:学院|我院|学校|我校|全校|全院)?(?:专任)?(?:副?教授|教师|学生|教职工|党员|博士)${number}`,
  ].join('|'),
)

/** 人员较多, 秩序正常, 占座普遍: how it is, not what was done. */
const state =
  /(?:较[多少大高低差好]|普遍|紧张|紧缺|正常|良好|稳定|齐全|有序|井然|通明|严重|老化|不足)(?=[，。；]|$)/

/** 座无虚席, 承担着课题12项, 提醒：……须……: how it was, or a notice, on a day too. */
const still = new RegExp(
  [
    '座无虚席|人头攒动|济济一堂|(?:持平|浓厚|合理|丰富|完好|突出|繁忙|忙碌|不[长多大高远减足])(?=[，。；]|$)',
    state.source,
    '(?:承担|担负|肩负|面临|洋溢|弥漫|充满|散发|承载|奋斗)着',
    '的(?:电话|地址|邮箱|网址|微信)[是为：:]|提醒[：:，]|议题[是为：:]|属于每',
    '多云|阵雨|气温\\d|最高温|[东西南北]{1,2}风\\d|\\d级(?:大|阵)?风|湿度',
    '^关于[^，。；]{2,40}的(?:说明|通知|报告|意见|函|请示|情况)$',
  ].join('|'),
)

/** 共有毕业生5120人, 供应品种32个: how many there were, where nothing was done to them. */
const counted =
  /(?:(?:共|现|总|各)[有计设]|在[校籍职]|供应|平均|人均)[^，。；]{0,8}\d[\d.]*[余多万]*[\u4e00-\u9fa5]{1,3}$/

function isStillClause({ tokens }: Clause): boolean {
  const words = join(tokens)
  return still.test(words) || (counted.test(words) && !hasPredicate(tokens))
}

function isEffect({ tokens }: Clause): boolean {
  return is(
    tokens.find((token) => !is(token, 'adverb', 'particle')),
    'effect',
    'stance',
  )
}

/** 5月26日, 行政楼512室: when, where or who, and no more. */
function isSetting({ tokens }: Clause): boolean {
  return tokens.every((token) =>
    is(token, 'date', 'site', 'campus', 'org', 'area', 'person', 'number', 'adverb', 'particle'),
  )
}

/** Every clause that is no effect, nor time and place alone, says how it was. */
function isStill({ sentences }: Passage): boolean {
  const clauses = sentences.flat().filter((clause) => !isEffect(clause) && !isSetting(clause))
  return clauses.length > 0 && clauses.every(isStillClause)
}

/** 目前, 眼下, 现有180万册, 每周一至周五: as it is these days. */
const nowadays = /目前|眼下|当前|现如今|(?:现|共|各)有|设有|拥有|每周[一二三四五六日]|每天|长期/

/** 了, 已, 38名: it is over. */
const over = new RegExp(
  `[了过完]|已|把|被|\\d|${number}[\\u4e00-\\u9fa5]?[名个次场项件份位条台对座间张辆套本册]`,
)

const isKnown = (token: Token) => is(token, 'event', 'hold', 'deed')

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

/** 支持两种方式, 由一名医生轮班, 按结业处理, 一直重视: how it always is. */
const always = new RegExp(
  [
    '支持|具[有备]|拥有|设在|[各均]有|位[列居]|处于|集[中聚]了|涵盖|面向|实行|采用|一[直向贯]|历来|长期',
    '平均|占[\\d一二三四五六七八九半两]|由[^，。；]{2,16}(?:负责|轮班|管理|承担)',
    `按[^，。；]{1,12}(?:处理|执行|计算|收取|发放)|[方均即也还]?可(?:[申办免使查借预处]|以|用于)`,
  ].join('|'),
)

/** 毕业生412人, 占47% */
const figure = /\d[\d.]*[余多万]*(?:[\u4e00-\u9fa5]{1,3}|%)$/

function isFigure({ tokens }: Clause): boolean {
  const isMoved = tokens.some((token) => is(token, 'go', 'enter'))
  return !isMoved && figure.test(join(tokens)) && !hasPredicate(tokens)
}

/** Told without a day: a rule, a service, a standing arrangement or figures. */
function isSteady(passage: Passage): boolean {
  const clauses = passage.sentences.flat()
  const telling = clauses.filter((clause) => !isEffect(clause) && !isSetting(clause))
  const [first] = telling
  if (!first || hasTime(passage) || first.reported !== undefined) return false
  const { tokens, demanded } = first
  const isRule = demanded !== undefined && demanded > 0
  const at = always.exec(join(tokens))?.index ?? -1
  const isAlways =
    at >= 0 && !tokens.some((token) => isKnown(token) && token.start - first.start < at)
  return isRule || isAlways || (telling.length > 1 && telling.every(isFigure))
}

/** 值班表：, 获奖名单（排名不分先后）：, 毕业生离校手续怎么办？ */
const listed =
  /^[^，。；：:]{0,20}(?:表|名单|指南|须知|清单|行程|日程|服务|公告)(?:[（(][^）)]*[）)])?[：:]|^[^。！!；]*[？?]$/

/** 每周一至周五对外开放: as it is every week. */
const weekly =
  /(?:每周|周[一二三四五](?:、|至|到|-)周?[一二三四五六日])[^，。；]{0,20}(?:办公|接诊|坐诊|开放|值[班守]|营业)/

/** 扎根西部办大学，立德树人育英才: clauses as long as each other. */
const isSlogan = ({ text }: Passage) => {
  const lines = text.replace(/^[^：:，]{2,8}[：:]|[。！!]$/g, '').split(/[，、]/)
  return (
    lines.length > 1 &&
    lines.every((line) => /^[\u4e00-\u9fa5]{3,9}$/.test(line) && line.length === lines[0].length)
  )
}

/** ……踊跃参加的, ___月___日: broken off, or not filled in. */
const unwritten = /[的和与及在于就对向把将被由从为并以而让使、，]\s*$|_{2,}|＿{2,}/

/** Whether what grammar takes for an event may be a name, a poster, a plan, a wish or a state. */
export function mayLackEvent(passage: Passage): boolean {
  const { text } = passage
  return (
    invitation.test(text) ||
    listed.test(text) ||
    weekly.test(text) ||
    isSlogan(passage) ||
    unwritten.test(text) ||
    isBill(text) ||
    isNameOnly(passage) ||
    isGreeting(passage) ||
    isStill(passage) ||
    isSteady(passage) ||
    isUnfinished(passage)
  )
}
