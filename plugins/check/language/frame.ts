import type { Token } from './segment'
import { is, join } from './word'

export const counted =
  /^\d+(?:\.\d+)?[余多]?(?:件|条|项|个|名|人|场|次|份|幅|张|台|套|部|篇|万|家|间|所|宗|户)/

const reach = 24

/** 为……奠定基础, 为……收集了资料, 为……添砖加瓦 */
function hasFrame(tokens: Token[], from: number): boolean {
  const verb = tokens
    .slice(from, from + reach)
    .findIndex((token, at) => at > 0 && is(token, 'frame'))
  if (verb < 0) return false
  const at = from + verb
  const isDone = tokens[at + 1]?.text === '了'
  const rest = tokens.slice(isDone ? at + 2 : at + 1)
  if (counted.test(join(rest.slice(0, 4)))) return false
  if (tokens[at].text.length > 2) return true
  return rest.some((token) => is(token, 'outcome')) || (isDone && rest.length > 1)
}

/** 为校园安全运行上了一道“保险”: done for something that cannot be touched. */
function hasCause(tokens: Token[], from: number): boolean {
  const rest = tokens.slice(from, from + reach)
  const cause = rest.findIndex((token) => is(token, 'cause'))
  const done = rest.findIndex(({ text }) => text === '了')
  return cause >= 0 && cause < done && !/\d/.test(join(rest.slice(done)))
}

/** Whether words say for what something is good. */
export function isFrame(tokens: Token[]): boolean {
  const at = tokens.findIndex(({ text, quoted }) => /^为了?$/.test(text) && !quoted)
  return at >= 0 && (hasFrame(tokens, at + 1) || hasCause(tokens, at + 1))
}
