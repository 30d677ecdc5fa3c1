import { isTitle } from './hosting'
import { invitationEnd } from './invitation'
import type { Token } from './segment'
import type { Clause } from './sentence'
import { is, join } from './word'

/** Whether a word asks for something to be done. */
export function isDemand(tokens: Token[], at: number, clause: Clause): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (isTitle(tokens, at)) return false
  switch (tokens[at].text) {
    case '要求':
      return isReport(tokens, at, clause)
    case '要':
      return after !== undefined && !/[不想只着快就]$|马上$/.test(join(tokens.slice(0, at)))
    case '望':
    case '欢迎':
      return at === 0
    case '请':
      return (at === 0 || is(before, 'adverb')) && !/^[来了进到的]/.test(after?.text ?? '')
    case '需':
    case '需要':
      return after?.text !== '的' && !/[的所]$/.test(before?.text ?? '')
    case '须':
      return after !== undefined
    case '应':
      return after !== undefined && invitationEnd(tokens, at) === undefined
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
  if (before?.text === '的' || tokens.some((_, from) => invitationEnd(tokens, from) === at + 1))
    return false
  switch (tokens[at].text) {
    case '要求':
      return isRequest(tokens, at, clause)
    case '指出':
      return !/^[\d一二两三四五六七八九十几多]/.test(after?.text ?? '')
    case '提出':
      return !after || /^[要“]/.test(after.text)
    case '希望':
      return at === 0 || (after !== undefined && !/^[的、和]/.test(after.text))
    case '提醒':
      return !/^[函单信]$/.test(after?.text ?? '')
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
