import type { Clause } from './sentence'
import type { Token } from './segment'
import { is, join } from './word'

/** 将 with one of these later moves an object (将软件部署到企业) rather than telling the future. */
const disposal =
  /^.{1,24}?(?:部署到|作为|转化为|打造成|纳入|送到|送至|送进|结合|融入|列入|写入|延伸到|拓展到|改造成|应用于|应用到|交给|搬到|搬进|变成|带到|化为|融为|贯穿|落实到)/

/** After 将 only the future is possible. */
const future =
  /^(?:于|在|会|继续|进一步|以|为|对|与|从|由|持续|陆续|有|加大|加快|全面|不断|举行|举办|召开|开展|组织|是)/

/** 将于六月举行的比赛: only the contest's name. */
const attribute =
  /^[于在]?[^的，]{0,16}?(?:举行|举办|召开|开展|到来|毕业|参加|开始|离校|开幕|赴[^的]{1,8}|前往[^的]{1,8}|进行)的/

/** 拟推荐的项目 */
const nominee = /^[^的，]{1,8}的/

/** Whether somebody does something named before: 学院计划……, not 招生计划. */
function isVerb(tokens: Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (!after || is(after, 'about', 'head')) return false
  return !before || is(before, 'org', 'person', 'adverb') || /[在于从到将]/.test(after.text)
}

/** Whether a word tells of the future. */
export function isPlan(tokens: Token[], at: number): boolean {
  const rest = join(tokens.slice(at + 1, at + 16))
  const isHeld = tokens.slice(Math.max(0, at - 12), at).some((token) => is(token, 'org', 'person'))
  switch (tokens[at].text) {
    case '计划':
      return isVerb(tokens, at)
    case '下一步':
      return !/^[对就为]$/.test(tokens[at - 1]?.text ?? '')
    case '将':
      return (future.test(rest) || !disposal.test(rest)) && !attribute.test(rest)
    case '拟':
      return !nominee.test(rest)
    // 即将迎来假期，保卫处提醒……: nobody plans anything.
    case '即将':
      return (isHeld || future.test(rest)) && !nominee.test(rest) && !attribute.test(rest)
    default:
      return true
  }
}

/** Whether a word asks for something to be done. */
export function isDemand(tokens: Token[], at: number, clause: Clause): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  switch (tokens[at].text) {
    case '要求':
      return isReport(tokens, at, clause)
    case '要':
      return after !== undefined && !/[不想只着]$/.test(before?.text ?? '')
    case '望':
    case '欢迎':
      return at === 0
    case '请':
      return at === 0 || is(before, 'adverb')
    case '需':
    case '需要':
      return after?.text !== '的' && !/[的所]$/.test(before?.text ?? '')
    case '须':
    case '应':
      return after !== undefined
    default:
      return true
  }
}

const basis = /^(?:按照|根据|依据|对照|严格按|遵照|围绕|结合|满足|符合)/

/** Whether 要求 is what somebody does: 会议要求……, not 按照学校要求, 毕业要求. */
function isRequest(tokens: Token[], at: number, { mark }: Clause): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (basis.test(join(tokens.slice(0, 4))) || (!after && !/[，：:]/.test(mark))) return false
  if (/^(?:的|进行|开展|达成|和|与|、)/.test(after?.text ?? '')) return false
  return (
    !before ||
    is(before, 'org', 'person', 'adverb', 'head') ||
    before.text === '并' ||
    !before.tags.size
  )
}

/** Whether a word reports what somebody said; what follows it is not the writer's own. */
export function isReport(tokens: Token[], at: number, clause: Clause): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (before?.text === '的') return false
  switch (tokens[at].text) {
    case '要求':
      return isRequest(tokens, at, clause)
    case '提出':
      return !after || /^[要“]/.test(after.text)
    case '希望':
      return at === 0 || !/^[的、和]/.test(after?.text ?? '')
    case '建议':
    case '期待':
    case '期望':
      return at === 0 ? !is(after, 'outcome') : is(before, 'person', 'org')
    case '鼓励':
    case '倡导':
    case '指示':
    case '倡议':
      return after !== undefined && (at === 0 || before?.text === '并' || is(before, 'person'))
    default:
      return true
  }
}
