import type { Clause } from './sentence'
import { isUntold } from './emptiness'
import { kinds, leadsTo, names, reach } from './place-phrase'
import type { Token } from './segment'
import { isSpot } from './spot'
import { is, join } from './word'

/** 奔赴新征程, 赴约, 赴任 lead nowhere. */
const nowhere = /^[新未，约]|^(?:任|考)$/

/** 赴、前往 lead to a place whatever it is called. */
export function isGone(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (!names(tokens[at], ['go']) || !next || nowhere.test(next.text)) return false
  return !isUntold(tokens, at + 1)
}

/** 走进企业, 到机电学院, 检查宿舍: what is only looked at must be a room or ground. */
export function isEntered(tokens: Token[], at: number): boolean {
  if (!names(tokens[at], ['enter']) || isUntold(tokens, at + 1)) return false
  if (tokens[at].text === '来') {
    if (names(tokens[at + 1], ['body', 'area'])) return true
    const isGuest =
      is(tokens[at - 1], 'person', 'org') || /^[行师人工生员家]$/.test(tokens[at - 1]?.text)
    const goal = tokens.slice(at + 1, at + 6).findIndex((token) => names(token, ['body', 'site']))
    return (
      isGuest && goal >= 0 && !tokens.slice(at + 1, at + 1 + goal).some(({ text }) => text === '的')
    )
  }
  const isLooking = names(tokens[at], ['looking'])
  const tags = isLooking ? ['site', 'campus'] : [...kinds, 'org']
  return leadsTo(tokens, at + 1, { tags, isStrict: true })
}

/** A way of moving and where it leads: 飞抵, 闯进, 爬上, 挪到, 跑遍; or the direction alone. */
const motion =
  /(?:[走跑爬登攀飞骑乘坐驶开赶奔闯钻踏挤涌跨住潜]|[征转]战|徒步|直|驱车)(?:进|入|上|到|至|抵|往|赴|遍)|(?:[挪搬移带摆驻扎放落设安迁]|(?<![报发呈])送)(?:进|到|至|往|在)|请至|(?<![从等直达用做送感看听说升降增减得收遇想谈提涨跌达选切办学找换调缩扩推拖排评查测])到|抵|亮相(?![^，。；]{0,12}[周节展赛会])|[做作]客|驻守|驻扎|造访|探访|走访|参访|拜访|寻访|进军|转场|现身|会师|齐聚|云集|相聚|集结|聚集|落户|扎根(?![一基]线|基层|学校|西部|边疆|岗位|讲台|大地|祖国|$)|现场连线|取景|露营|途[经径]|路过|(?<![自由])出征|夜宿|借宿|旁听|祭扫|徒步|行走|穿行|畅游|游览|漫步/g

/** What is no place though one moves there: 新的一年, 全省四强, 6月底, 前三名. */
const nowhereAt =
  /^(?:了|过)?(?:新|未|更|最|了|大家|人们|[^，。；]{0,12}(?:道路|之路|心[里中间灵坎头田]|梦|强|名$|位$|末|底$|来$|去$|多|少))|^(?:前[一二三四五六七八九十\d]|达|来|底|位|处|期|场|会|时|岗|户|人|账|帐|款|货|手|哪|课(?!堂)|\d|第|[一二两三四五六七八九十百千]+[\u4e00-\u9fa5])/

/** Words that begin a thought, not a name. */
const thoughts = ['stance', 'effect', 'outcome', 'cause', 'date', 'document', 'vague', 'festival']

/** 做客“名企讲堂”: what stands in “” is a talk unless its last word is a room, within or after. */
function isTalk(tokens: Token[], at: number): boolean {
  if (tokens[at]?.text !== '“') return false
  const end = tokens.findIndex(({ text }, to) => to > at && text === '”')
  return end > 0 && ![tokens[end - 1], tokens[end + 1]].some((token) => names(token, kinds))
}

/** 闯进国棉五厂幼儿园, 飞抵乌鲁木齐: whatever one moves to is a place unless it is figurative. */
export function isMoved(text: string, { tokens, start, end, demanded }: Clause): boolean {
  const words = text.slice(start, tokens[demanded ?? Infinity]?.start ?? end)
  return Array.from(words.matchAll(motion)).some(({ 0: verb, index }) => {
    const from = index + verb.length
    const rest = words.slice(from, from + 24).replace(/^了/, '')
    if (!/^[\u4e00-\u9fa5A-Za-z“]{2}/.test(rest) || nowhereAt.test(rest)) return false
    // The characters may be part of another word: 得到, 感受到.
    const at = tokens.findIndex((token) => token.end === start + from)
    if (at < 0 || tokens[at].quoted) return false
    const isAbstract = is(tokens[at], 'ordinary', 'effect', 'meaning', 'feeling')
    if (isAbstract && verb !== '送到') return false
    const to = tokens[at + 1]?.text === '了' ? at + 2 : at + 1
    const before = words.slice(Math.max(0, index - 14), index)
    if (is(tokens[to], ...thoughts, 'person') || /从[^，。；]{0,12}$/.test(before)) return false
    return !isTalk(tokens, to) && isSpot(tokens, to)
  })
}

/** The last characters of what one goes to: 保育院, 中盐化工, 腾格里沙漠. */
const goal =
  '(?:公司|集团|化工|机床|中心|基地|沙漠|草原|纪念地|[企工药]业|[厂村镇县市乡区园馆院堂站所校街巷湖山河江海岛寺庙局厅店社库营场塬滩室舍寓])(?![级委长民上下中员领导])'

/** 去了乌斯太的中盐化工, 跑了九所高中, 从曲江池步道出发 */
const trip = new RegExp(
  [
    `(?<![过失除上下离出回进来送拿带寄])去(?![年世除掉污留])(?:了|过|往)?(?:一?[趟次])?[^，。；了]{1,16}?${goal}`,
    `(?:跑了|跑遍|走遍|转遍|转了|走了)了?(?:一?[趟遍圈])?[^，。；了]{1,16}?(?:高中|中学|小学|${goal})`,
    `从(?![^，。；]{0,16}(?:立场|市场))[^，。；]{1,14}(?:${goal}|[门口楼道路桥池])出发`,
  ].join('|'),
)

export function isTrip(text: string, { tokens, start, end, demanded }: Clause): boolean {
  if (trip.test(text.slice(start, tokens[demanded ?? Infinity]?.start ?? end))) return true
  const [from, place, out] = tokens
  return from.text === '从' && names(place, ['area', 'site', 'campus']) && out?.text === '出发'
}

const inspection =
  /检查|巡查|排查|清查|检修|改造|消杀|维修|走访|整治|巡视|测量|升级|清理|[安加]装|更换|粉刷|铺设|增设|绘|疏通|清洗|翻新|修缮/

/** 对公寓维修等项目的结算: only the papers of it. */
const costed =
  /(?:维修|改造|修缮|升级)[^，。；]{0,10}(?:项目|工程|合同|方案|资金)[^，。；]{0,3}(?:结算|审计|造价|预算|论证)/

/** Work on a thing that stays where it is. */
const work = /^(?:更换|改造|维修|检修|抢修|修缮|安装|加装|粉刷|清洗|清理|疏通|翻新)$/

/** 更换机房电池 */
export function isWorkedOn(tokens: Token[], at: number): boolean {
  return work.test(tokens[at].text) && leadsTo(tokens, at + 1, { tags: ['site'], isStrict: true })
}

/** 对学生公寓进行检查, 给学生公寓加装烟感器 */
export function isInspected(tokens: Token[], at: number): boolean {
  if (!/^[对为给]$/.test(tokens[at].text)) return false
  if (/[捐赠寄]$/.test(tokens[at - 1]?.text ?? ''))
    return leadsTo(tokens, at + 1, { tags: ['area', 'site', 'body'] })
  if (tokens[at + 1]?.text === '全' || !leadsTo(tokens, at + 1, { tags: ['site', 'area'] }))
    return false
  const words = join(tokens.slice(at + 1, at + reach))
  return inspection.test(words) && !costed.test(words)
}

/** 来校 says where, 为迎接专家到校 does not; 上门 does when it is said whose door. */
export function isArrival({ tokens }: Clause, at: number): boolean {
  if (is(tokens[at], 'doorstep'))
    return tokens.slice(at, at + reach).some((token) => is(token, 'org'))
  const before = tokens.slice(Math.max(0, at - 8), at)
  return is(tokens[at], 'arrival') && !before.some(({ text }) => text === '迎接')
}
