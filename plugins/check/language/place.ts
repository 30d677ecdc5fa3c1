import type { Clause, Passage } from './passage'
import type { Token } from './segment'
import { is as isWord, join } from './word'

const kinds = ['site', 'body', 'area', 'campus', 'online']

/** A place may be named in “”. */
const is = (token: Token | undefined, ...tags: string[]) =>
  token !== undefined && tags.some((tag) => token.tags.has(tag))

/** Rooms with numbers, named buildings and floors: they say where whatever stands before them. */
const numbered = new RegExp(
  [
    '[A-Za-z] ?[座楼栋馆区](?![域别])',
    '(?<=[楼座区馆栋])[A-Za-z]?-?\\d{3,4}',
    '(?:[A-Za-z]-?)?\\d{3,4} ?(?:室|教室|会议室|会议厅|报告厅|实验室|办公室|活动室|工作室)',
    '第?[\\d一二三四五六七八九十]{1,3}号?(?:教学楼|实验楼|办公楼|学生公寓|公寓|宿舍楼|宿舍|食堂|餐厅|会议室|报告厅|阶梯教室)',
    '\\d{1,2}号楼|[一二三四五六七八九十]号楼',
    '(?<=[楼馆座区院厅中心])[一二三四五六七八九十\\d]{1,2}[楼层](?![次级])',
    '(?<![上下爬进出登整栋幢])[\\u4e00-\\u9fa5](?<![上下爬进出登整栋幢])楼(?![宇层盘市房道梯建]|项目|工程|改造|竣工)',
  ].join('|'),
)

/** 临潼校区管委会 is somebody, not somewhere. */
const campusOffice =
  /^(?:管委会|管理委员会|管理办公室|党工?委|学生会|办公室|团总支|团委|师生|学生|教职工|教师|工作部)/

function isCampus(text: string, tokens: Token[], at: number) {
  if (!is(tokens[at], 'campus')) return false
  const after = text.slice(tokens[at].end, tokens[at].end + 6)
  return !campusOffice.test(after) || is(tokens[at - 2], 'particle')
}

/** How many words a place phrase may have. */
const reach = 16

/** Index after the run of place words that begins at `at`. */
function runEnd(tokens: Token[], at: number) {
  let end = at + 1
  while (end < at + reach && is(tokens[end], ...kinds)) end++
  return end
}

const act = ['event', 'hold', 'deed', 'go', 'enter']

/** Whether a place word is the head of its phrase: 实验室, not 实验室安全; 北京, not 北京服装周. */
function isHead(tokens: Token[], end: number) {
  const next = tokens[end]
  if (isWord(next, 'about', 'outcome', 'person', 'org', 'document')) return false
  if (!is(tokens[end - 1], 'area') || !next || next.tags.size) return true
  const soon = tokens.slice(end, end + 4)
  return !/[\u4e00-\u9fa5]/.test(next.text) || soon.some((token) => is(token, ...act))
}

/** Whether a place of one of `tags` follows before the next deed. */
function leadsTo(
  tokens: Token[],
  from: number,
  tags: string[],
  isFirm = (_end: number) => true,
  until = tokens.length,
) {
  for (let at = from; at < Math.min(until, from + reach); at++) {
    if (is(tokens[at], ...tags)) {
      const end = runEnd(tokens, at)
      if (isHead(tokens, end) && isFirm(end)) return true
      at = end - 1
    } else if (isWord(tokens[at], 'hold', 'stance', 'effect') || tokens[at].text === '将')
      return false
  }
  return false
}

/**
 * Where the place phrase after 在 must end. 在……大赛中, 在……基础上 has none, but
 * 在西安举行的……大赛中 has one before the deed that describes the contest.
 */
function phraseEnd(tokens: Token[], from: number): number {
  let described: number | undefined
  for (let at = from; at < Math.min(tokens.length, from + 24); at++) {
    if (isWord(tokens[at], 'figure') && at > from && !is(tokens[at - 1], ...kinds)) {
      return described ?? from
    }
    if (/^[在于]$/.test(tokens[at].text)) return at
    if (!isWord(tokens[at], 'hold', 'event') || is(tokens[at], ...kinds)) continue
    if (tokens[at + 1]?.text !== '的') return described === undefined ? tokens.length : at
    described ??= at
  }
  return tokens.length
}

/** What a body does for others: 在教育厅指导下 is not where. */
const guided =
  /^(?:等|大力|亲切|正确|统一)*(?:(?:指导|领导|支持|带领|组织|推动|牵头|帮助|关心|协助|配合)[^，。；]{0,4}下|(?:主办|承办|公布|发布|印发|下发|组织|举办|开展)[^，。；]{0,2}的)/

/** 在会议室, 于西安, 在西北大学 */
function isLocated({ text }: Passage, tokens: Token[], at: number) {
  if (!/^[在于]$/.test(tokens[at].text) || is(tokens[at + 1], 'date')) return false
  const isFree = (end: number) => {
    const start = tokens[end - 1].end
    return !is(tokens[end - 1], 'body') || !guided.test(text.slice(start, start + 24))
  }
  return leadsTo(tokens, at + 1, kinds, isFree, phraseEnd(tokens, at + 1))
}

const staged = new Set(
  '举行 召开 举办 开幕 闭幕 落幕 启幕 上演 首演 公演 开赛 开讲 开班 开营 揭牌 揭幕 拉开帷幕 隆重举行 如期举行 顺利举行 成功举办'.split(
    ' ',
  ),
)

/** 全校, 本学期, 五四青年节: wide or a time, no place. */
const wide = /^(?:全|各|本|这|此|第|每|同|当|春|夏|秋|冬|我国)|[年月周日节期]$|学期|假期/

/** 在怀士堂举行: whatever stands between the two is a place, known or not. */
function isStaged(tokens: Token[], at: number) {
  if (!/^[在于]$/.test(tokens[at].text)) return false
  const soon = tokens.slice(at + 1, at + 12)
  const verb = soon.findIndex(({ text }) => staged.has(text))
  const name = soon.slice(0, verb)
  if (verb < 1 || wide.test(join(name))) return false
  return !name.some((token) =>
    isWord(token, 'figure', 'date', 'vague', 'event', 'hold', 'festival'),
  )
}

/** 走进启东: a name no list knows, and nothing else. */
function isVisited(tokens: Token[], at: number) {
  if (!/^(?:走进|走访|抵达|亮相)$/.test(tokens[at].text)) return false
  const name = tokens.slice(at + 1, at + 8)
  if (name.length < 2 || name.length > 6) return false
  return name.every(({ text, tags }) => !tags.size && /[\u4e00-\u9fa5]/.test(text))
}

/** 赴、前往 lead to a place whatever it is called. */
function isGone(tokens: Token[], at: number) {
  const next = tokens[at + 1]
  return is(tokens[at], 'go') && next !== undefined && !/^[新未，约]|^(?:任|考)$/.test(next.text)
}

/** These look at things as well as places; only rooms and grounds count after them. */
const looking = /^(?:检查|巡查|抽查|看望|慰问|查看|察看|实地查看|对接|观摩|覆盖|涵盖)$/

function isEntered(tokens: Token[], at: number) {
  const { text } = tokens[at]
  if (!is(tokens[at], 'enter')) return false
  if (text === '来') return is(tokens[at + 1], 'body', 'area')
  return leadsTo(tokens, at + 1, looking.test(text) ? ['site', 'campus'] : [...kinds, 'org'])
}

const inspection = /检查|巡查|排查|清查|检修|改造|消杀|维修|走访|整治|巡视|测量|升级|清理/

/** 对学生公寓进行检查 */
function isInspected(tokens: Token[], at: number) {
  if (tokens[at].text !== '对' || !leadsTo(tokens, at + 1, ['site'])) return false
  return inspection.test(join(tokens.slice(at + 1, at + reach)))
}

const meeting = /^(?:进行|召开|举行|举办|开展|开讲|开班|启动|开幕|组织)/

function isOnline(tokens: Token[], at: number) {
  const token = tokens[at]
  const next = tokens[tokens[at + 1]?.text === '”' ? at + 2 : at + 1]
  if (is(token, 'online')) return !isWord(next, 'about')
  if (token.text === '线上线下') return is(next, 'gathering')
  if (token.text === '线上' && is(next, 'gathering')) return true
  return /^(?:线上|网上|在线)$/.test(token.text) && meeting.test(next?.text ?? '')
}

/** 来校 says where, 为迎接专家到校 does not. */
function isArrival({ tokens }: Clause, at: number) {
  return (
    isWord(tokens[at], 'arrival') &&
    !tokens.slice(Math.max(0, at - 8), at).some(({ text }) => text === '迎接')
  )
}

/** A clause that is nothing but a place: 5月20日，国际交流中心报告厅，…… */
function isBare({ tokens, index, mark }: Clause) {
  if (index === 0 || !/[，,]/.test(mark)) return false
  const isOther = (token: Token) =>
    is(token, ...act, 'effect', 'stance') || /[、的为]/.test(token.text)
  return tokens.length <= 12 && is(tokens.at(-1), 'site') && !tokens.some(isOther)
}

function saysWhere(passage: Passage, clause: Clause): boolean {
  const { tokens, start, end } = clause
  if (numbered.test(passage.text.slice(start, end)) || isBare(clause)) return true
  return tokens.some(
    (_, at) =>
      isCampus(passage.text, tokens, at) ||
      isLocated(passage, tokens, at) ||
      isStaged(tokens, at) ||
      isVisited(tokens, at) ||
      isGone(tokens, at) ||
      isEntered(tokens, at) ||
      isInspected(tokens, at) ||
      isOnline(tokens, at) ||
      isArrival(clause, at),
  )
}

/** Whether a passage says where: a room, building, campus, city, company or school, or online. */
export function hasPlace(passage: Passage): boolean {
  return passage.sentences.some((sentence) => sentence.some((clause) => saysWhere(passage, clause)))
}
