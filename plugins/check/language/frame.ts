import type { Token } from './segment'
import { is, join } from './word'

/** A number of things: 36件. */
export const counted =
  /^\d+(?:\.\d+)?[余多]?(?:件|条|项|个|名|人|场|次|份|幅|张|台|套|部|篇|万|家|间|所)/

/** 为……奠定基础, 为……收集了资料 */
export function isFrame(tokens: Token[]): boolean {
  const from = tokens.findIndex(({ text, quoted }) => /^为了?$/.test(text) && !quoted)
  if (from < 0) return false
  const verb = tokens.findIndex((token, at) => at > from + 1 && is(token, 'frame'))
  if (verb < 0) return false
  const rest = tokens.slice(tokens[verb + 1]?.text === '了' ? verb + 2 : verb + 1)
  if (counted.test(join(rest))) return false
  return (
    rest.some((token) => is(token, 'outcome')) ||
    (tokens[verb + 1]?.text === '了' && rest.length > 1)
  )
}
