import type { Token } from './segment'
import { is, join } from './word'

/** With one of these words something is done, to or by somebody. */
const particle = /^(?:了|过|着|已|已经|把|将|被|给|对|向|请|让|使|就|从|到|来|为)$/

/** 举办情况, 承办单位: the verb only names. */
const named = /^(?:情况|工作|办法|方案|单位|人员|名单)$/

/** 同上一节课, 六名教师……: something done, by a verb no list knows. */
const counted =
  /[^第的、“]一[节场堂次个届项部篇]|^[\d一二两三四五六七八九十百千万]+[余多]?[名位][^，。；]{6}/

/** 举行的, 主办、……的, 赴……的, 入职教师的: within an attribute. */
function isAttribute(tokens: Token[], at: number): boolean {
  const end = tokens.findIndex(({ text }, to) => to > at && text === '的')
  if (end < 0) return false
  if (end === at + 1 || tokens[at + 1].text === '、' || is(tokens[at], 'go')) return true
  return end === at + 2 && !is(tokens[at], 'hold')
}

/** 观看汇演, 刊发……经验做法, not 教学督导反馈会: what comes before or after makes it a verb. */
function isVerb(tokens: Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!next || isAttribute(tokens, at)) return false
  if (is(token, 'hold') && token.text !== '组织') return !named.test(next.text)
  if (is(next, 'compound', 'head')) return false
  const isLong = join(tokens.slice(at + 1)).length > 4
  const isActor = is(before, 'org', 'person')
  if (is(token, 'event', 'go')) return isLong || isActor || !before || is(before, 'adverb', 'site')
  return is(token, 'deed') && isLong && isActor
}

/** Whether words say, outside every attribute, what somebody or something did. */
export function hasPredicate(tokens: Token[]): boolean {
  if (counted.test(join(tokens))) return true
  return tokens.some((token, at) => {
    if (token.quoted) return false
    if (particle.test(token.text) || is(token, 'arrival')) return at > 0
    return isVerb(tokens, at)
  })
}
