import { isTitle } from './hosting'
import type { Token } from './segment'
import { is, join } from './word'

/** 将 with one of these later moves an object (将软件部署到企业) rather than telling the future. */
const disposal =
  /^.{1,24}?(?:部署到|作为|转化为|打造成|纳入|送到|送至|送进|结合|融入|列入|写入|延伸到|拓展到|改造成|应用于|应用到|交给|搬到|搬进|变成|带到|化为|融为|贯穿|落实到|向[^，。；]{1,14}开放)/

/** After 将 only the future is possible. */
const future =
  /^(?:于|在|会|继续|进一步|以|为|对|与|从|由|持续|陆续|有|加大|加快|全面|不断|举行|举办|召开|开展|组织|是)/

/** 将于六月举行的比赛: only the contest's name. */
const attribute =
  /^[于在]?[^的，]{0,16}?(?:举行|举办|召开|开展|到来|毕业|参加|开始|离校|开幕|赴[^的]{1,8}|前往[^的]{1,8}|进行)的|^[于在][^，。；的]{1,16}中[^，。；的]{1,6}的/

/** 拟推荐的项目 */
const nominee = /^[^的，]{1,8}的/

/** 即将到来之际, 即将开考的补考、缓考等事项: what is near is only named. */
const occasion = /^[^，。；]{1,24}?(?:之际|之时|等(?:事项|事宜|问题|工作|情况|安排))/

const governing = new Set('在 就 对 针对 围绕 面向 到 向 为 给 随着 与 和 把'.split(' '))

/** 将闲置的电脑调拨到机房: moved, handed over or made into something. */
const moved =
  /^[^，。；]{2,24}?[\u4e00-\u9fa5](?:到|至|给|进|入|成(?!立)|作为|(?<=[送发寄交移])出)[^，。；]/

/** 将 with an object before its verb, where no verb comes first. */
function isDisposal(tokens: Token[], at: number, rest: string): boolean {
  const next = tokens[at + 1]
  if (/^[把被由对与向从为在于]$/.test(next?.text ?? '')) return false
  if (disposal.test(rest)) return true
  if (!next || is(next, 'event', 'hold', 'deed', 'go', 'adverb', 'stance', 'date', 'vague'))
    return false
  return moved.test(rest)
}

/** 准备下周在……, 准备举办: not 准备材料, 为比赛准备 */
function isPrepared(tokens: Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (!before || !is(before, 'org', 'person', 'adverb') || !after) return false
  return is(after, 'date', 'hold', 'vague') || /^(?:[在于到从]|[下明].{1,2})$/.test(after.text)
}

/** Whether somebody does something named before: 学院计划……, not 招生计划. */
function isVerb(tokens: Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (!after || is(after, 'about', 'head')) return false
  return !before || is(before, 'org', 'person', 'adverb') || /[在于从到将]/.test(after.text)
}

/** Whether a word tells of the future. */
export function isPlan(tokens: Token[], at: number): boolean {
  const rest = join(tokens.slice(at + 1, at + 24))
  if (isTitle(tokens, at)) return false
  const isHeld = tokens.slice(Math.max(0, at - 12), at).some((token) => is(token, 'org', 'person'))
  switch (tokens[at].text) {
    case '计划':
      return isVerb(tokens, at)
    case '下一步':
      return !/^[对就为]$/.test(tokens[at - 1]?.text ?? '')
    case '将':
      return (future.test(rest) || !isDisposal(tokens, at, rest)) && !attribute.test(rest)
    case '拟':
      return !nominee.test(rest) && tokens[at - 1]?.text !== '的'
    // 即将迎来假期，保卫处提醒……: nobody plans anything.
    case '即将':
      if (occasion.test(rest) || governing.has(tokens[at - 1]?.text)) return false
      return (isHeld || future.test(rest)) && !nominee.test(rest) && !attribute.test(rest)
    case '准备':
      return isPrepared(tokens, at)
    case '待批':
    case '待审':
    case '报批':
      return !/[\u4e00-\u9fa5]/.test(tokens[at + 1]?.text ?? '')
    default:
      return true
  }
}
