import type { Clause, Passage } from './passage'
import type { Token } from './segment'

const kinds = ['site', 'body', 'area', 'campus', 'online']

const is = (token: Token | undefined, ...tags: string[]) =>
  Boolean(token && tags.some((tag) => token.tags.has(tag)))

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
  return (
    !campusOffice.test(text.slice(tokens[at].end, tokens[at].end + 6)) ||
    is(tokens[at - 2], 'particle')
  )
}

/** Index after the run of place words that begins at `at`. */
function runEnd(tokens: Token[], at: number) {
  let end = at + 1
  while (is(tokens[end], ...kinds)) end++
  return end
}

/** Whether a place word is the head of its phrase: 实验室, not 实验室安全. */
function isHead(tokens: Token[], end: number) {
  return !is(tokens[end], 'about', 'outcome', 'person', 'org', 'document')
}

/** How many words a place phrase may have. */
const reach = 16

/** Whether a place of one of `tags` follows before the next deed. */
function leadsTo(tokens: Token[], from: number, tags: string[], isFirm: (end: number) => boolean) {
  for (let at = from; at < Math.min(tokens.length, from + reach); at++) {
    if (is(tokens[at], ...tags)) {
      const end = runEnd(tokens, at)
      if (isHead(tokens, end) && isFirm(end)) return true
      at = end - 1
    } else if (is(tokens[at], 'hold') || tokens[at].text === '将') return false
  }
  return false
}

/** 在……大赛中, 在……基础上: the first such tail before any deed. */
function isFigurative(tokens: Token[], from: number) {
  for (let at = from; at < Math.min(tokens.length, from + 24); at++) {
    if (is(tokens[at], 'hold', 'event') && !is(tokens[at + 1], 'figure')) return false
    if (is(tokens[at], 'figure') && at > from && !is(tokens[at - 1], ...kinds)) return true
  }
  return false
}

const guided =
  /^(?:指导|领导|支持|带领|组织|推动|牵头|帮助|关心|协助|配合|大力|主办|承办|公布|发布|印发|下发|等)/

function follows(passage: Passage, tokens: Token[], end: number) {
  return tokens[end] ? passage.text.slice(tokens[end].start, tokens[end].start + 4) : ''
}

/** 在会议室, 于西安, 在西北大学 */
function isLocated(passage: Passage, tokens: Token[], at: number) {
  if (!/^[在于]$/.test(tokens[at].text) || isFigurative(tokens, at + 1)) return false
  return leadsTo(tokens, at + 1, kinds, (end) => !guided.test(follows(passage, tokens, end)))
}

/** 赴、前往 lead to a place whatever it is called. */
function isGone(tokens: Token[], at: number) {
  return (
    is(tokens[at], 'go') &&
    tokens.length > at + 1 &&
    !/^[新未，约]|^(?:任|考)$/.test(tokens[at + 1].text)
  )
}

/** These look at things as well as places; only rooms and grounds count after them. */
const looking = new Set([
  '检查',
  '巡查',
  '抽查',
  '看望',
  '慰问',
  '查看',
  '察看',
  '实地查看',
  '对接',
  '观摩',
])

function isEntered(tokens: Token[], at: number) {
  const { text } = tokens[at]
  if (!is(tokens[at], 'enter')) return false
  if (text === '来') return is(tokens[at + 1], 'body', 'area')
  const tags = looking.has(text) ? ['site', 'campus'] : kinds
  return leadsTo(tokens, at + 1, tags, () => true)
}

const inspection = /检查|巡查|排查|清查|检修|改造|消杀|维修|走访|整治|巡视|测量|升级|清理/

/** 对学生公寓进行检查 */
function isInspected(passage: Passage, { tokens, end }: Clause, at: number) {
  if (tokens[at].text !== '对') return false
  const rest = passage.text.slice(tokens[at].end, Math.min(end, tokens[at].end + 40))
  return inspection.test(rest) && leadsTo(tokens, at + 1, ['site'], () => true)
}

const meeting = /^(?:召开|举行|举办|开展|开讲|开班|启动|开幕|组织)/

function isOnline(tokens: Token[], at: number) {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (is(token, 'online')) return !token.quoted && !is(next, 'about')
  if (token.text === '线上') return is(next, 'gathering') || meeting.test(next?.text ?? '')
  if (token.text === '线上线下') return is(next, 'gathering')
  return /^(?:网上|在线)$/.test(token.text) && meeting.test(next?.text ?? '')
}

/** A clause that is nothing but a place: 5月20日，国际交流中心报告厅，…… */
function isBare({ tokens }: Clause) {
  return (
    tokens.length <= 12 &&
    is(tokens.at(-1), 'site') &&
    !tokens.some(
      (token) =>
        is(token, 'event', 'hold', 'deed', 'effect', 'stance') || /[、的为]/.test(token.text),
    )
  )
}

function saysWhere(passage: Passage, clause: Clause): boolean {
  const { tokens, start, end } = clause
  if (numbered.test(passage.text.slice(start, end)) || isBare(clause)) return true
  return tokens.some(
    (token, at) =>
      isCampus(passage.text, tokens, at) ||
      isLocated(passage, tokens, at) ||
      isGone(tokens, at) ||
      isEntered(tokens, at) ||
      isInspected(passage, clause, at) ||
      isOnline(tokens, at) ||
      (is(token, 'arrival') &&
        !/^为?迎接/.test(
          tokens
            .map(({ text }) => text)
            .join('')
            .slice(0, 4),
        )),
  )
}

/** Whether a passage says where: a room, building, campus, city, company or school, or online. */
export function hasPlace(passage: Passage): boolean {
  return passage.sentences.some((sentence) => sentence.some((clause) => saysWhere(passage, clause)))
}
