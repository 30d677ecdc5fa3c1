import type { Token } from './segment'
import { is, join } from './word'

const asked = /^(?:邀请|之邀|邀约|之约|相邀|约请|之请|之托)$/
const wanted = /^(?:需求|请求|需要)$/

const verbs = ['event', 'hold', 'deed', 'adverb', 'stance', 'effect', 'date']

/** How many words a host may be named by. */
const reach = 16

/**
 * Where the words 应……邀请, 应……之邀, 应学生要求 end that begin at 应; undefined when 应 is should,
 * as in 应邀请专家, 应及时邀请, 应按要求.
 */
export function invitationEnd(tokens: Token[], at: number): number | undefined {
  if (tokens[at].text !== '应') return undefined
  if (/^[按依根据遵以]/.test(tokens[at + 1]?.text ?? '')) return undefined
  const host: Token[] = []
  for (const token of tokens.slice(at + 1, at + reach)) {
    const isAsked = asked.test(token.text) || /(?:之|相)[邀约请托]$/.test(join([...host, token]))
    const isWanted =
      wanted.test(token.text) ||
      (/^(?:要求|号召)$/.test(token.text) && is(host.at(-1), 'person', 'org'))
    if (host.length && (isAsked || isWanted)) return at + host.length + 2
    if ((token.text.length > 1 && is(token, ...verbs)) || /^[在于由将把对向按从]$/.test(token.text))
      return undefined
    host.push(token)
  }
  return undefined
}
