import type { Clause } from './passage'
import type { Token } from './segment'

const has = (token: Token | undefined, tag: string) =>
  Boolean(token?.tags.has(tag) && !token.quoted)

const textOf = (tokens: Token[], from: number, to: number) =>
  tokens
    .slice(Math.max(0, from), to)
    .map(({ text }) => text)
    .join('')

/** 将 with one of these later moves an object (将软件部署到企业) rather than telling the future. */
const disposal =
  /^.{1,24}?(?:部署到|作为|转化为|打造成|纳入|送到|送至|送进|结合|融入|列入|写入|延伸到|拓展到|改造成|应用于|应用到|交给|搬到|搬进|变成|带到|化为|融为|贯穿|落实到)/

/** After 将 only the future is possible. */
const future =
  /^(?:于|在|会|继续|进一步|以|为|对|与|从|由|持续|陆续|有|加大|加快|全面|不断|举行|举办|召开|开展|组织|是)/

/** Whether a word tells of the future. 将于六月举行的比赛 is only a name of the contest. */
export function isPlan(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  if (!has(token, 'plan')) return false
  const rest = textOf(tokens, at + 1, at + 16)
  if (token.text === '下一步' && /^[对就为]$/.test(tokens[at - 1]?.text ?? '')) return false
  if (token.text === '计划' && !isVerb(tokens, at)) return false
  // 即将迎来假期，保卫处提醒……: nobody plans anything.
  if (
    token.text === '即将' &&
    !tokens.slice(Math.max(0, at - 12), at).some((each) => has(each, 'org') || has(each, 'person'))
  )
    return false
  if (token.text === '将' && !future.test(rest) && disposal.test(rest)) return false
  if (['将', '拟', '即将', '计划'].includes(token.text))
    return !/^[^的]{1,18}的/.test(rest) || isMain(rest)
  return true
}

/** 将召开……的会议: the verb has an object of its own before 的. */
function isMain(rest: string) {
  return !/^(?:于|在)?[^的，]{0,16}?(?:举行|举办|召开|开展|到来|毕业|参加|开始|离校|毕业离校|开幕|赴[^的]{1,8}|前往[^的]{1,8}|进行)的/.test(
    rest,
  )
}

function isVerb(tokens: Token[], at: number) {
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (!after || has(after, 'about') || has(after, 'head')) return false
  return (
    !before ||
    has(before, 'org') ||
    has(before, 'person') ||
    has(before, 'adverb') ||
    /[在于从到将]/.test(after.text)
  )
}

/** Whether a word asks for something to be done. */
export function isDemand(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  if (!has(token, 'demand')) return false
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (token.text === '要求') return isReport(tokens, at)
  if (token.text === '要') return !/[不想只]$/.test(before?.text ?? '') && Boolean(after)
  if (token.text === '望') return at === 0
  if (token.text === '请') return at === 0 || has(before, 'adverb')
  if (token.text === '需' || token.text === '需要')
    return !/[的所]$/.test(before?.text ?? '') && after?.text !== '的'
  if (token.text === '须' || token.text === '应') return Boolean(after)
  return true
}

const basis = /^(?:按照|根据|依据|对照|严格按|遵照|围绕|结合|满足|符合)/

/** Whether a word reports what somebody said; what follows it is not the writer's own. */
export function isReport(tokens: Token[], at: number, clause?: Clause): boolean {
  const token = tokens[at]
  if (!has(token, 'report')) return false
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (before?.text === '的') return false
  if (token.text === '要求') {
    return (
      !basis.test(textOf(tokens, 0, 4)) &&
      Boolean(after ?? clause?.mark) &&
      !/^(?:的|进行|开展|达成|和|与|、)/.test(after?.text ?? '') &&
      at > 0 &&
      (has(before, 'org') ||
        has(before, 'person') ||
        has(before, 'adverb') ||
        has(before, 'head') ||
        before.text === '并' ||
        !before.tags.size)
    )
  }
  if (token.text === '提出') return !after || /^[要“]/.test(after.text)
  if (token.text === '希望') return at === 0 || !/^[的、和]/.test(after?.text ?? '')
  if (token.text === '建议' || token.text === '期待' || token.text === '期望')
    return at === 0 ? !after?.tags.has('outcome') : has(before, 'person') || has(before, 'org')
  if (
    token.text === '鼓励' ||
    token.text === '倡导' ||
    token.text === '指示' ||
    token.text === '倡议'
  )
    return after !== undefined && (has(before, 'person') || before?.text === '并' || at === 0)
  return true
}
