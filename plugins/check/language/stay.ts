import { kinds, leadsTo, names } from './place-phrase'
import type { Token } from './segment'
import { is, join } from './word'

/** Whether a word places what follows. */
export const isIn = ({ text }: Token) => text === '在' || text === '于'

/**
 * Where the place phrase after 在 must end. 在……大赛中, 在……基础上 has none, but
 * 在西安举行的……大赛中 has one before the deed that describes the contest.
 */
function phraseEnd(tokens: Token[], from: number): number {
  let described: number | undefined
  for (let at = from; at < Math.min(tokens.length, from + 24); at++) {
    if (is(tokens[at], 'figure') && at > from && !names(tokens[at - 1], kinds)) {
      return described ?? from
    }
    if (isIn(tokens[at])) return at
    if (!is(tokens[at], 'hold', 'event') || names(tokens[at], kinds)) continue
    if (tokens[at + 1]?.text !== '的') return described === undefined ? tokens.length : at
    described ??= at
  }
  return tokens.length
}

/** What a body does for others: 在教育厅指导下, 在教育厅主办的 is not where. */
const guided =
  /^(?:等|大力|亲切|正确|统一)*(?:(?:指导|领导|支持|带领|组织|推动|牵头|帮助|关心|协助|配合)[^，。；]{0,4}下|(?:主办|承办|公布|发布|印发|下发|组织|举办|开展)[^，。；]{0,2}的)/

/** 在会议室, 于西安, 在西北大学; `at` is the preposition. */
export function isLocated(text: string, tokens: Token[], at: number): boolean {
  if (is(tokens[at + 1], 'date')) return false
  const isFirm = (end: number) => {
    const last = tokens[end - 1]
    return !names(last, ['body']) || !guided.test(text.slice(last.end, last.end + 24))
  }
  return leadsTo(tokens, at + 1, { isFirm, until: phraseEnd(tokens, at + 1) })
}

/** 全校, 本学期, 五四青年节: wide or a time, no place. */
const wide = /^(?:全|各|本|这|此|第|每|同|当|春|夏|秋|冬|我国)|[年月周日节期]$|学期|假期/

const timely = ['figure', 'date', 'vague', 'event', 'hold', 'festival']

/** 在怀士堂举行: whatever stands between the two is a place, known or not. */
export function isStaged(tokens: Token[], at: number): boolean {
  for (let verb = at + 1; verb < Math.min(tokens.length, at + 12); verb++) {
    if (is(tokens[verb], 'staged')) {
      return verb > at + 1 && !wide.test(join(tokens.slice(at + 1, verb)))
    }
    if (isIn(tokens[verb]) || is(tokens[verb], ...timely)) return false
  }
  return false
}
